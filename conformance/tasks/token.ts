import type { Judge } from '../client';
import type { RequestSpec } from '../types';

/** Tokens of the issuer that the pages name, and how a client sends one. */
export function tokensOf(judge: Judge) {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const claims = { iss: 'https://login.example.com', sub: 'someone', exp };
  return {
    issued: async (more: object, foreign = false) => (await judge.token({ ...claims, ...more }, { foreign })).token,
    bearer: (token: string, request: Partial<RequestSpec> = {}): Partial<RequestSpec> => ({
      ...request,
      headers: [['Authorization', `Bearer ${token}`], ...(request.headers ?? [])],
    }),
  };
}
