import { Mesh } from '../../src/mesh';

const text = `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: one, namespace: a }
spec: { hosts: [web.example.com], http: [{ route: [{ destination: { host: x.example.com } }] }] }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: two, namespace: b }
spec: { hosts: [web.example.com], http: [{ route: [{ destination: { host: x.example.com } }] }] }
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: x, namespace: a }
spec: { hosts: [x.example.com], resolution: DNS, ports: [{ number: 80, name: http, protocol: HTTP }] }
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: x, namespace: b }
spec: { hosts: [x.example.com], resolution: DNS, ports: [{ number: 80, name: tcp, protocol: TCP }] }
`;

function rulesFor(meshConfig: object): string[] {
  return Mesh.fromYaml(text, { closed: true, meshConfig })
    .check()
    .map(({ rule, resourceNamespace, resourceName }) => `${rule} ${resourceNamespace}/${resourceName}`)
    .sort();
}

// what istiod does with the three defaults: pilot/pkg/model/push_context.go, initDefaultExportMaps
describe('the defaults of MeshConfig for exportTo', () => {
  test('of VirtualServices: each is for its own namespace, so none is in the way of another', () => {
    expect(rulesFor({})).toContain('virtual-service/mesh-host-split a/one');
    expect(rulesFor({ defaultVirtualServiceExportTo: ['.'] })).not.toContain('virtual-service/mesh-host-split a/one');
    expect(rulesFor({ defaultVirtualServiceExportTo: [] })).toContain('virtual-service/mesh-host-split a/one');
  });

  test('of Services: ServiceEntries too are each for their own namespace', () => {
    expect(rulesFor({})).toContain('service-entry/conflicting-protocols a/x');
    expect(rulesFor({ defaultServiceExportTo: ['.'] })).not.toContain('service-entry/conflicting-protocols a/x');
    expect(rulesFor({ defaultServiceExportTo: ['~'] })).toContain('virtual-service/destination-not-found a/one');
  });

  test('of DestinationRules: one for its own namespace alone is found there', () => {
    const rule = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: a }
spec: { ports: [{ port: 80, name: http }] }
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: web, namespace: b }
spec: { host: web.a.svc.cluster.local, trafficPolicy: { loadBalancer: { simple: RANDOM } } }
`;
    const found = (meshConfig: object) =>
      Mesh.fromYaml(rule, { meshConfig })
        .check()
        .map(finding => finding.rule);
    expect(found({ defaultDestinationRuleExportTo: ['.'] })).not.toContain('destination-rule/never-seen');
    expect(found({ defaultDestinationRuleExportTo: ['c'] })).toContain('destination-rule/never-seen');
  });
});

test('of two objects of one name there is one finding, which says where the other is', () => {
  const one = text.split('---')[0];
  const findings = Mesh.fromYaml(`${one}---${one}`).check();
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'resource/duplicate: VirtualService a/one is there twice, also in line 4: of the two the cluster keeps one',
  ]);
});
