import { problemOfSniName } from '../../../src/model/istiod/sni';

// what the real istiod takes and refuses
test.each([
  ['outbound_.80_._.shop.web.svc.cluster.local', true],
  ['outbound_.80_v1_.shop', true],
  ['*.example.com', true],
  ['outbound_.x_._.shop', false],
  ['outbound_.80_._.1', false],
  ['outbound_.80', false],
  ['inbound_.80_._.shop', false],
])('%s is taken as a name in SNI: %s', (host, taken) => {
  expect(problemOfSniName('host', host) === undefined).toBe(taken);
});
