import type { JwtRule } from 'cdk8s-istio';
import { Condition, Jwks, JwtLogin } from 'cdk8s-istio';
import type { Judge } from '../client';
import type { Expected, Fact } from '../facts/fact';
import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, bearer, DENIED, proxyOf, SOON } from '../tasks/cluster';
import { written } from './written';

const IN = { status: 200 } as const;

function login(says: string, rule: Partial<JwtRule>, rows: Fact['rows'], condition?: Condition): Fact {
  const jwks = Jwks.uri('https://issuer.example.com/keys');
  const yaml = written(chart => {
    const made = new JwtLogin(chart, 'Login', { jwtRules: [{ issuer: 'an-issuer', jwks, ...rule }] });
    if (condition) made.grantAccess({ conditions: [condition] });
  });
  return { says, yaml: stream(yaml, BEHIND_GATEWAY), options: proxyOf({ app: 'any' }), rows };
}

/** Which tokens let in, and by what they say. Expected by the documentation of `JwtRule` and `Condition`. */
export async function tokens(judge: Judge): Promise<readonly Fact[]> {
  const issued = async (claims: object) =>
    (await judge.token({ iss: 'an-issuer', sub: 'jane', exp: SOON, ...claims })).token;
  const holding = async (claims: object, expected: Expected) => [bearer(await issued(claims)), expected] as const;
  const token = await issued({});
  const payload = token.split('.')[1];
  return [
    login('a token is looked for in two places', {}, [
      [bearer(token), { ...IN, sees: { authorization: undefined } }],
      [{ path: `/?access_token=${token}` }, IN],
      [{ headers: [['x-jwt', token]] }, DENIED],
    ]),
    login('with a place named, the others count no more', { fromParams: ['t'] }, [
      [{ path: `/?t=${token}` }, IN],
      [bearer(token), DENIED],
      [{ path: `/?access_token=${token}` }, DENIED],
    ]),
    login(
      'headers, cookies, and what the workload gets',
      {
        fromHeaders: [{ name: 'x-jwt', prefix: 'Jwt ' }],
        fromCookies: ['c'],
        outputPayloadToHeader: 'x-payload',
        forwardOriginalToken: true,
      },
      [
        [{ headers: [['x-jwt', `Jwt ${token}`]] }, { ...IN, sees: { 'x-payload': payload, 'x-jwt': `Jwt ${token}` } }],
        [{ headers: [['cookie', `c=${token}`]] }, { ...IN, sees: { 'x-payload': payload } }],
        [{ headers: [['x-jwt', token]] }, DENIED],
      ],
    ),
    login('audiences', { audiences: ['a', 'b'] }, [
      await holding({ aud: ['b', 'c'] }, IN),
      await holding({ aud: 'a' }, IN),
      await holding({ aud: 'c' }, { status: 403 }),
      await holding({}, { status: 403 }),
    ]),
    login('no audience named is any', {}, [await holding({ aud: 'c' }, IN)]),
    login('no issuer named is any', { issuer: undefined }, [await holding({ iss: 'other' }, IN)]),
    login(
      'a claim is a text, or a list of texts',
      {},
      [
        await holding({ n: '1' }, IN),
        await holding({ n: ['2', '1'] }, IN),
        await holding({ n: '12' }, DENIED),
        await holding({ n: 1 }, DENIED),
        await holding({}, DENIED),
      ],
      Condition.claim('n', { values: ['1'] }),
    ),
    login(
      'a claim with dots is one name',
      {},
      [
        await holding({ 'https://e.com/r.x': 'a' }, IN),
        await holding({ 'https://e': { 'com/r': { x: 'a' } } }, DENIED),
      ],
      Condition.claim('https://e.com/r.x', { values: ['a'] }),
    ),
    login(
      'a claim inside of a claim',
      {},
      [await holding({ a: { b: ['x', 'cd'] } }, IN), await holding({ 'a.b': 'cd' }, DENIED)],
      Condition.nestedClaim(['a', 'b'], { values: ['c*'] }),
    ),
    login(
      'scope is a list of words',
      {},
      [await holding({ scope: 'write read' }, IN), await holding({ scope: 'reader' }, DENIED)],
      Condition.claim('scope', { values: ['read'] }),
    ),
    login(
      'another claim is one if it is said',
      { spaceDelimitedClaims: ['roles'] },
      [await holding({ roles: 'write read' }, IN)],
      Condition.claim('roles', { values: ['read'] }),
    ),
    login(
      'and a text if not',
      {},
      [await holding({ roles: 'write read' }, DENIED), await holding({ roles: 'read' }, IN)],
      Condition.claim('roles', { values: ['read'] }),
    ),
    login(
      'the user is the issuer and the subject',
      {},
      [await holding({}, IN), await holding({ sub: 'joe' }, DENIED)],
      Condition.requestPrincipal({ values: ['an-issuer/jane'] }),
    ),
  ];
}
