import { proseOf } from '../../conformance/simulate/prose';
import { callOf, readTables } from '../../conformance/simulate/table';
import { Mesh } from '../../src';

describe.each(readTables())('$file: $says', ({ manifests, meshConfig, inMesh, shows, rows }) => {
  const mesh = Mesh.fromManifests([...manifests], { meshConfig });

  test.each([...rows])('$ask -> $gets', ({ ask, gets }) => {
    expect(proseOf(mesh.simulate(callOf(ask, inMesh)), shows)).toBe(gets);
  });
});
