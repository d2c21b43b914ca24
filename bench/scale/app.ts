import { App, Chart } from 'cdk8s';
import { NAMESPACE } from './objects';

/** Writes an app, with or without the checks of the whole mesh, and hands back its YAML. */
export function writeApp(write: (chart: Chart) => void, checked = false): string {
  const app = new App();
  // what has been attached is not attached again
  if (!checked) Object.defineProperty(app, Symbol.for('cdk8s-istio.checks'), { value: true });
  write(new Chart(app, 'scale', { namespace: NAMESPACE }));
  return app.synthYaml();
}
