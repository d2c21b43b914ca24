import type { Answer } from '../types';
import type { Expected } from './route-spec';

/** What an answer says of all that is promised; the rest of it does not matter. */
export function observed(answer: Answer, expected: Expected): Expected {
  const response = valuesOf(answer.headers);
  const seen = answer.upstream;
  const headers = seen && valuesOf(seen.headers);
  return {
    status: answer.status,
    upstream: seen
      ? {
          path: seen.path ?? '',
          authority: seen.authority ?? '',
          headers: Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => /^x-[abc]$/.test(name))),
        }
      : undefined,
    location: response.location?.[0],
    body: expected.body === undefined ? undefined : answer.body,
    response: expected.response && pick(response, expected.response),
    mirrored: answer.seen.some(view => view.workload.startsWith('shadow')),
  };
}

/** What is promised, as `observed` has it. */
export function wanted(expected: Expected): Expected {
  const { status, upstream, location, response, mirrored } = expected;
  // a response of 204 has no body, whatever is said
  const body = status === 204 && expected.body !== undefined ? '' : expected.body;
  return { status, upstream, location, body, response: response && pick(response, response), mirrored };
}

type Values = Readonly<Record<string, readonly string[]>>;

function valuesOf(headers: Answer['headers']): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  headers.forEach(([name, value]) => (values[name.toLowerCase()] ??= []).push(value));
  return values;
}

function pick(values: Values, names: Values): Values {
  return Object.fromEntries(
    Object.keys(names)
      .sort()
      .map(name => [name, values[name] ?? []]),
  );
}
