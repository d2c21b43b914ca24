import { Yaml } from 'cdk8s';
import { manifestsOf } from './objects';

/** The models of the package, printed as cdk8s prints. */
export async function modelsContender(): Promise<(hosts: number) => string> {
  const { Gateway } = await import('@kubernetes-models/istio/networking.istio.io/v1/Gateway');
  const { VirtualService } = await import('@kubernetes-models/istio/networking.istio.io/v1/VirtualService');
  return hosts => {
    const models = manifestsOf(hosts).map(manifest =>
      manifest.kind === 'Gateway' ? new Gateway(manifest as never) : new VirtualService(manifest as never),
    );
    return Yaml.stringify(...models.map(model => model.toJSON()));
  };
}
