import { Chart, Testing } from 'cdk8s';
import { IngressGateway, MeshService } from 'cdk8s-istio';

/** A chart with a gateway and a service, to write routes in. */
export function world(namespace?: string) {
  const chart = new Chart(Testing.app(), 'test', { namespace });
  const gateway = new IngressGateway(chart, 'Gateway');
  const web = MeshService.fromServiceName(chart, 'Web', 'web', { port: 80 });
  return { chart, gateway, gateways: [gateway], web, to: web };
}

/** The manifests of one kind. */
export function manifests(chart: Chart, kind: string): any[] {
  return Testing.synth(chart).filter(manifest => manifest.kind === kind);
}

/** The `spec` of the only manifest of a kind. */
export function specOf(chart: Chart, kind: string): any {
  const found = manifests(chart, kind);
  expect(found).toHaveLength(1);
  return found[0].spec;
}

/** The names of the rules of the only VirtualService, in their order. */
export function order(chart: Chart): string[] {
  return specOf(chart, 'VirtualService').http.map(({ name }: { name: string }) => name);
}

/** What a piece of code writes to stderr. */
export function stderrOf(run: () => void): string {
  const spy = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    run();
    return spy.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    spy.mockRestore();
  }
}
