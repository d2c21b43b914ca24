import { beyondExceptions } from '../../conformance/analyze/difference';
import { readFixtures } from '../../conformance/analyze/fixtures';
import { readParts } from '../../conformance/analyze/sets';
import { among, ours } from '../../conformance/analyze/verdict';

test.each(readFixtures().map(fixture => [fixture.name, fixture] as const))(
  'the rules say of %s what Istio says of it',
  async (_, { documents, verdict }) => {
    const codes = new Set([...(await readParts()).values()].flatMap(part => part.codes));
    expect(beyondExceptions(documents, ours(documents, codes), among(codes, verdict))).toBeUndefined();
  },
);
