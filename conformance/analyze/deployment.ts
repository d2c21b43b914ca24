import { manifest } from './words';

/** What is said of a Deployment, and of its Pods. */
export interface DeploymentParts {
  readonly name: string;
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly podLabels: Readonly<Record<string, string>>;
  readonly podAnnotations?: Readonly<Record<string, string>>;
  readonly podSpec?: Readonly<Record<string, unknown>>;
}

/** A Deployment with one container, unless its Pods are described. */
export function deployment(parts: DeploymentParts): object {
  return manifest(
    'apps/v1',
    'Deployment',
    { name: parts.name, namespace: parts.namespace, labels: parts.labels, annotations: parts.annotations },
    {
      spec: {
        selector: { matchLabels: { app: parts.podLabels.app } },
        template: {
          metadata: { labels: parts.podLabels, annotations: parts.podAnnotations },
          spec: parts.podSpec ?? { containers: [{ name: 'app', image: 'app:1' }] },
        },
      },
    },
  );
}
