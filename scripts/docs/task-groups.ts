/** A task that has no page, and why. */
export interface OutOfScope {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly link: string;
}

/** Tasks of one area: of each id from the first to the last there is a page, or a reason why there is none. */
export interface TaskGroup {
  readonly title: string;
  readonly letter: string;
  readonly count: number;
  readonly outOfScope?: readonly OutOfScope[];
}

const docs = 'https://istio.io/latest/docs';

/** The 64 tasks of Istio's documentation, by area. */
export const TASK_GROUPS: readonly TaskGroup[] = [
  { title: 'Traffic management', letter: 'T', count: 9 },
  {
    title: 'Ingress',
    letter: 'I',
    count: 12,
    outOfScope: [
      {
        id: 'I8',
        title: 'Kubernetes Ingress',
        why: "Kubernetes' own Ingress has no kind of Istio in it, and the Gateway API takes its place; cdk8s-plus writes it",
        link: `${docs}/tasks/traffic-management/ingress/kubernetes-ingress/`,
      },
    ],
  },
  { title: 'Egress', letter: 'E', count: 8 },
  { title: 'Security: authentication', letter: 'S', count: 6 },
  {
    title: 'Security: authorization',
    letter: 'A',
    count: 10,
    outOfScope: [
      {
        id: 'A10',
        title: 'Certificate management',
        why: "Certificates and the least version of TLS are settings of the mesh and Kubernetes' CSRs, which Istio's installation takes",
        link: `${docs}/tasks/security/cert-management/`,
      },
    ],
  },
  { title: 'Observability', letter: 'O', count: 4 },
  { title: 'Policy', letter: 'P', count: 1 },
  { title: 'Extensibility', letter: 'X', count: 2 },
  {
    title: 'Ambient mode',
    letter: 'B',
    count: 8,
    outOfScope: [
      {
        id: 'B7',
        title: 'Visibility of service entries',
        why: "Which ServiceEntries a mesh takes is a setting of the mesh, which Istio's installation takes",
        link: `${docs}/ambient/usage/serviceentry-visibility/`,
      },
    ],
  },
  { title: 'Many clusters, operations', letter: 'M', count: 4 },
];
