import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../build/run';
import type { Played, Project, Scene } from './language';

/** Runs a scene, and reads what it wrote. */
export function play(project: Project, scene: Scene): Played {
  const outdir = join(project.folder, `out-${scene}`);
  mkdirSync(outdir, { recursive: true });
  const env = { ...project.env, CDK8S_OUTDIR: outdir };
  const done = finish(project.command(scene), { cwd: project.folder, env });
  const names = existsSync(outdir) ? readdirSync(outdir).sort() : [];
  return { ...done, files: new Map(names.map(name => [name, readFileSync(join(outdir, name), 'utf8')])) };
}
