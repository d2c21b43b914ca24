import { App } from 'cdk8s';
import { join } from 'node:path';
import { STEPS } from './steps';

// one app a step, for a step replaces objects of the one before it
for (const step of STEPS) {
  const app = new App({ outdir: join(process.env.CDK8S_OUTDIR ?? 'dist', step.folder) });
  step.add(app);
  app.synth();
}
