package istiod

import (
	gotesting "testing"

	"istio.io/istio/pilot/pkg/model"
	"istio.io/istio/pilot/pkg/simulation"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/world"
)

// Simulator is Istio's own: it looks for the route of a call in what a gateway is programmed with.
func (i *Istiod) Simulator(gateway world.Proxy) (simulator *simulation.Simulation, err error) {
	err = i.test.run(func() {
		node := i.fake.SetupProxy(&model.Proxy{
			Type:            model.Router,
			IPAddresses:     []string{gateway.IP},
			Labels:          gateway.Labels,
			ConfigNamespace: gateway.Namespace,
			Metadata:        &model.NodeMetadata{Labels: gateway.Labels, Namespace: gateway.Namespace},
		})
		simulator = simulation.NewSimulation(new(gotesting.T), i.fake, node)
	})
	return simulator, err
}
