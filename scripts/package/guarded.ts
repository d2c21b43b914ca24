import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/run';
import { readBaseline } from '../compat/baseline';
import { accepted, breaks } from '../compat/breaks';
import { assemblyOf } from './assembly';
import type { Proof } from './proof';

const OWNER = 'cdk8s-istio.MeshService';
const MEMBER = 'addSubset';

export const guarded: Proof = {
  name: 'npm run compat would refuse the package with a public method less',
  prove({ folder, scratch }) {
    const assembly = assemblyOf(folder);
    const owner = assembly.types[OWNER];
    const methods = owner.methods?.filter(({ name }) => name !== MEMBER);
    const less = join(scratch, 'less');
    cpSync(join(folder, 'package.json'), join(less, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(less, 'node_modules'));
    writeFileSync(
      join(less, '.jsii'),
      JSON.stringify({ ...assembly, types: { ...assembly.types, [OWNER]: { ...owner, methods } } }),
    );
    const found = breaks(readBaseline(), less, accepted);
    if (!found?.includes(`${OWNER}.${MEMBER}: has been removed`)) throw new Error(found ?? 'nothing was found');
  },
};
