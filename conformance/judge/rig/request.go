package rig

import (
	"errors"
	"fmt"
	"sync"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/request"
)

// parallel requests keep both Envoy and the upstreams busy without a queue anywhere
const parallel = 16

// Request sends one request to the proxy it names.
func (r *Rig) Request(spec request.Spec) (request.Answer, error) {
	role, port, err := r.find(&spec)
	if err != nil {
		return request.Answer{}, err
	}
	answer, err := request.Send(spec, port, role.envoy.Log, r.upstreams)
	if err != nil {
		return answer, err
	}
	return answer, r.alive()
}

// Requests sends many at once; the answers come in the order of the requests.
func (r *Rig) Requests(specs []request.Spec) ([]request.Answer, error) {
	answers := make([]request.Answer, len(specs))
	failures := make([]error, len(specs))
	next := make(chan int)
	var working sync.WaitGroup
	for range min(parallel, len(specs)) {
		working.Add(1)
		go func() {
			defer working.Done()
			for i := range next {
				answers[i], failures[i] = r.Request(specs[i])
			}
		}()
	}
	for i := range specs {
		next <- i
	}
	close(next)
	working.Wait()
	return answers, errors.Join(failures[:min(len(failures), 1)]...)
}

func (r *Rig) find(spec *request.Spec) (*role, int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.world == nil {
		return nil, 0, errors.New("nothing is applied yet")
	}
	if err := r.alive(); err != nil {
		return nil, 0, err
	}
	role, err := r.role(spec.Via)
	if err != nil {
		return nil, 0, err
	}
	if role.serves != r.name() {
		rejected, err := r.give(role)
		if err != nil {
			return nil, 0, err
		}
		if len(rejected) > 0 {
			return nil, 0, fmt.Errorf("Envoy (%s) rejects the configuration: %s", role.name, rejected[0].Message)
		}
	}
	if role == r.sidecar {
		if spec.From == "" {
			spec.From = r.world.Client.IP
		}
		spec.Target = r.destination(spec)
		return role, role.local(spec.Target, spec.Port), nil
	}
	spec.Target = r.world.Gateway.IP
	port := spec.Port
	if mapped, found := r.world.GatewayPorts[port]; found {
		port = mapped
	}
	return role, role.local("", port), nil
}

func (r *Rig) destination(spec *request.Spec) string {
	if spec.To != "" || spec.Host == nil {
		return spec.To
	}
	return r.world.Lookup(*spec.Host)
}
