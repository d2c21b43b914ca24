import { App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import type { IResolver, ResolutionContext } from 'cdk8s';
import { DirectResponse, VirtualService } from 'cdk8s-istio';
import { specOf } from './world';

const write = (chart: Chart, host: string) =>
  new VirtualService(chart, 'Routes', { hosts: [host], http: [{ to: DirectResponse.status(200) }] });

class Upper implements IResolver {
  public resolve(context: ResolutionContext): void {
    if (context.value === 'a.example.com') {
      context.replaceValue('b.example.com');
    }
  }
}

test('an object is written as cdk8s writes it: keys in order, nothing that is undefined', () => {
  const chart = Testing.chart();
  const { apiObject } = write(chart, 'a.example.com');
  expect(JSON.stringify(apiObject.toJson())).toBe(
    JSON.stringify({
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: { name: apiObject.name },
      spec: { hosts: ['a.example.com'], http: [{ directResponse: { status: 200 } }] },
    }),
  );
});

test('resolvers of the app see every value', () => {
  const chart = new Chart(new App({ resolvers: [new Upper()] }), 'test');
  write(chart, 'a.example.com');
  expect(specOf(chart, 'VirtualService').hosts).toEqual(['b.example.com']);
});

test('what is late is asked when the app is synthesized', () => {
  const chart = Testing.chart();
  const resource = write(chart, 'a.example.com');
  resource.metadata.addLabel('late', Lazy.any({ produce: () => 'yes' }) as string);
  resource.apiObject.addJsonPatch(JsonPatch.replace('/spec/hosts/0', 'c.example.com'));
  expect(resource.apiObject.toJson()).toMatchObject({
    metadata: { labels: { late: 'yes' } },
    spec: { hosts: ['c.example.com'] },
  });
});
