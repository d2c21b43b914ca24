package rig

import (
	"errors"
	"net/http"
	"time"

	"istio.io/istio/pilot/pkg/simulation"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/request"
)

// Simulated is what Istio's own simulator made of calls.
type Simulated struct {
	Routed  int     `json:"routed"`
	Seconds float64 `json:"seconds"`
}

// Simulate asks Istio's own simulator what the gateway would do with requests in plain text, one after the other.
func (r *Rig) Simulate(specs []request.Spec) (Simulated, error) {
	if r.istiod == nil {
		return Simulated{}, errors.New("there is no configuration yet (apply one)")
	}
	simulator, err := r.istiod.Simulator(r.world.Gateway)
	if err != nil {
		return Simulated{}, err
	}
	routed, start := 0, time.Now()
	for _, spec := range specs {
		call := simulation.Call{Port: spec.Port, Path: spec.Path, Protocol: simulation.HTTP, CallMode: simulation.CallModeGateway, Headers: http.Header{}}
		if spec.Host != nil {
			call.HostHeader = *spec.Host
		}
		for _, header := range spec.Headers {
			call.Headers.Add(header[0], header[1])
		}
		result := simulator.Run(call)
		if result.Error == nil && result.ClusterMatched != "" {
			routed++
		}
	}
	return Simulated{Routed: routed, Seconds: time.Since(start).Seconds()}, nil
}
