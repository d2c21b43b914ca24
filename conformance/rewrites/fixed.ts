import type { Case } from './cases';
import type { Ask, RouteSpec } from './route-spec';

const get = (path: string, ...headers: Ask['headers']): Ask => ({ method: 'GET', path, headers });
const all: RouteSpec = { kind: 'prefix', path: '/' };

/** What is not drawn: redirects of a prefix, repeated and empty values, parameters in all their spellings. */
export function fixed(): Case[] {
  return [
    ...(['/', '/old', '/old/'] as const).flatMap(path =>
      ['/', '/new', '/new/'].map(prefixRewrite => ({
        spec: { kind: 'prefix' as const, path, action: { redirect: { prefixRewrite } } },
        asks: ['/old', '/old/', '/old/x', '/old/x?q=1', '/oldfoo', '/'].map(p => get(p)),
      })),
    ),
    { spec: { ...all, action: { redirect: { scheme: 'https', redirectCode: 308 } } }, asks: [get('/a?b=c'), get('/')] },
    { spec: { ...all, action: { redirect: { authority: 'new.example.com', uri: '/x?own=1' } } }, asks: [get('/a')] },
    {
      spec: { ...all, headers: [{ name: 'x-a', how: 'exact', value: '1' }] },
      asks: [
        get('/', ['x-a', '2'], ['x-a', '1']),
        get('/', ['x-a', '']),
        get('/', ['X-A', '1']),
        get('/', ['x-a', '1,2']),
      ],
    },
    {
      spec: { ...all, headers: [{ name: 'x-a', how: 'present', value: '' }] },
      asks: [get('/', ['x-a', '']), get('/')],
    },
    { spec: { ...all, headers: [{ name: 'x-a', how: 'absent', value: '' }] }, asks: [get('/', ['x-a', '']), get('/')] },
    ...(['exact', 'present', 'absent'] as const).map(how => ({
      spec: { ...all, params: [{ name: 'p', how, value: '' }] },
      asks: ['/?p', '/?p=', '/?p=1', '/?q&p', '/?q=p', '/?pp', '/p', '/?p=1&p=', '/?P'].map(path => get(path)),
    })),
    {
      spec: {
        ...all,
        params: [
          { name: 'p', how: 'absent', value: '' },
          { name: 'q.r', how: 'absent', value: '' },
        ],
      },
      asks: ['/?p', '/?q.r=1', '/?qxr=1', '/'].map(path => get(path)),
    },
    {
      spec: { kind: 'regex', path: '/users/([0-9]+)(/.*)?', rewrite: '/accounts/\\1\\2' },
      asks: ['/users/7', '/users/7/a?b', '/users/x', '/users/77/users/8'].map(path => get(path)),
    },
  ];
}
