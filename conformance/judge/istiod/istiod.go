// Package istiod runs istiod's own configuration pipeline and xDS server inside this process.
package istiod

import (
	"fmt"

	meshconfig "istio.io/api/mesh/v1alpha1"
	"istio.io/istio/pilot/pkg/xds"
	fake "istio.io/istio/pilot/test/xds"
	"istio.io/istio/pkg/config/mesh"
	"istio.io/istio/pkg/kube/krt"
	"istio.io/istio/pkg/security"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/world"
)

// Istiod serves one world. A new world gets a new istiod: nothing of the old one can shine through.
type Istiod struct {
	*xds.DiscoveryServer
	fake *fake.FakeDiscoveryServer
	test *testing
}

// Start returns when everything in the world was read and computed.
func Start(w *world.World, meshConfig string) (*Istiod, error) {
	config, err := readMeshConfig(meshConfig)
	if err != nil {
		return nil, err
	}
	// every collection stays registered here for ever, and with it the whole istiod that made it
	krt.GlobalDebugHandler = new(krt.DebugHandler)
	var server *fake.FakeDiscoveryServer
	test := &testing{}
	err = test.run(func() {
		server = fake.NewFakeDiscoveryServer(test, fake.FakeOptions{
			Configs: w.Configs, KubernetesObjects: w.Objects, MeshConfig: config, DisableSecretAuthorization: true,
		})
		server.EnsureSynced(test)
	})
	if err != nil {
		test.cleanup()
		return nil, fmt.Errorf("istiod does not start: %w", err)
	}
	server.Discovery.Authenticators = []security.Authenticator{trusting{w}}
	return &Istiod{DiscoveryServer: server.Discovery, fake: server, test: test}, nil
}

// Stop frees what the server holds.
func (i *Istiod) Stop() { i.test.cleanup() }

func readMeshConfig(yaml string) (*meshconfig.MeshConfig, error) {
	config := mesh.DefaultMeshConfig()
	// no pod here has a sidecar of its own that would expect mutual TLS
	config.EnableAutoMtls.Value = false
	if yaml == "" {
		return config, nil
	}
	config, err := mesh.ApplyMeshConfig(yaml, config)
	if err != nil {
		return nil, fmt.Errorf("cannot read the mesh configuration: %w", err)
	}
	return config, nil
}

// trusting believes each proxy to be who it is in the world; the proxies are our own.
type trusting struct{ world *world.World }

func (t trusting) AuthenticatorType() string { return "judge" }

func (t trusting) Authenticate(security.AuthContext) (*security.Caller, error) {
	var identities []string
	for _, proxy := range []world.Proxy{t.world.Gateway, t.world.Client} {
		identities = append(identities, fmt.Sprintf("spiffe://cluster.local/ns/%s/sa/default", proxy.Namespace))
	}
	return &security.Caller{AuthSource: security.AuthSourceClientCertificate, Identities: identities}, nil
}
