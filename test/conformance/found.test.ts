import { ourRefusal } from '../../conformance/validate/authority';
import { readFound } from '../../conformance/validate/found';

const CASES = readFound().map(
  ({ file, refusedBy, manifest }) => [`${file}, ${manifest.metadata.name}`, refusedBy, manifest] as const,
);

test.each(CASES)('%s: refused by %s', (_, refusedBy, manifest) => {
  const { by, reasons } = ourRefusal(manifest);
  expect({ by, reasons: by === refusedBy ? [] : reasons }).toEqual({ by: refusedBy, reasons: [] });
});
