import { isHttpProtocol, isProtocol, isTcpProtocol, isTlsProtocol } from '../../../src/model/istiod/protocol';

test.each([
  ['http', ['known', 'http']],
  ['GRPC-Web', ['known', 'http']],
  ['HTTP_PROXY', ['known', 'http']],
  ['HTTPS', ['known', 'tls', 'tcp']],
  ['tls', ['known', 'tls', 'tcp']],
  ['Mongo', ['known', 'tcp']],
  ['UDP', ['known']],
  ['HBONE', []],
  ['', []],
])('%s is %j', (name, classes) => {
  const questions = { known: isProtocol, http: isHttpProtocol, tls: isTlsProtocol, tcp: isTcpProtocol };
  expect(Object.entries(questions).flatMap(([what, ask]) => (ask(name) ? [what] : []))).toEqual(classes);
});
