import type { Config } from '../model/config';
import { asked, type Question } from './question';
import type { Walk } from './walk';
import { walkGateway } from './walk-gateway';
import { walkMesh } from './walk-mesh';

/** Walks a request through the proxies of a mesh. */
export function simulate(config: Config, question: Question): Walk {
  const call = asked(question);
  return question.source === undefined ? walkGateway(config, call) : walkMesh(config, call);
}
