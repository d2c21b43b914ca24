import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pinned';

const pins: any[] = JSON.parse(readFileSync(join(root, 'crds', 'versions.json'), 'utf8'));

test.each(pins.map(pin => [pin.file, pin]))('%s is the pinned file', (file, pin) => {
  const bytes = readFileSync(join(root, 'crds', file));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(pin.sha256);
});

test('Istio is 1.31.1, and the Gateway API is the one that it requires', () => {
  expect([...new Set(pins.map(({ project, version, module }) => `${project} ${version} ${module}`))]).toEqual([
    'Istio 1.31.1 istio.io/api@v1.31.1',
    'Gateway API 1.6.0 sigs.k8s.io/gateway-api@v1.6.0',
  ]);
});
