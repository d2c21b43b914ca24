// Package rig holds everything that runs: istiod, the Envoys and the upstreams, for one configuration at a time.
package rig

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"sync"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/authority"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/issuer"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/istiod"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/pool"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/relay"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/validate"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/world"
)

// Rig serves one configuration after the other.
type Rig struct {
	Authority *authority.Authority
	Binary    string

	crds      *validate.CRDs
	hub       *relay.Hub
	upstreams *pool.Pool
	gateway   *role
	sidecar   *role

	// lazily started parts are started once, whoever asks first
	mu      sync.Mutex
	serial  int
	world   *world.World
	istiod  *istiod.Istiod
	retired sync.WaitGroup
}

// New prepares a rig; nothing runs before the first configuration.
func New(binary string, crds *validate.CRDs) (*Rig, error) {
	ca, err := authority.New()
	if err != nil {
		return nil, err
	}
	return &Rig{Authority: ca, Binary: binary, crds: crds, gateway: newRole("gateway"), sidecar: newRole("sidecar")}, nil
}

// start runs what every configuration needs.
func (r *Rig) start() error {
	if r.hub != nil {
		return nil
	}
	if err := issuer.Start(r.Authority); err != nil {
		return err
	}
	hub, err := relay.Listen(r.Authority)
	if err != nil {
		return err
	}
	r.hub = hub
	hub.Add(r.gateway.proxy)
	hub.Add(r.sidecar.proxy)
	r.upstreams, err = pool.Start(r.Authority)
	return err
}

// Stop ends every process.
func (r *Rig) Stop() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, role := range []*role{r.gateway, r.sidecar} {
		role.proxy.Take()
		if role.envoy != nil {
			role.envoy.Stop()
		}
	}
	if r.hub != nil {
		r.hub.Stop()
	}
	if r.upstreams != nil {
		r.upstreams.Stop()
	}
	if r.istiod != nil {
		r.istiod.Stop()
	}
	r.retired.Wait()
}

// alive tells which process has died, if any.
func (r *Rig) alive() error {
	if r.upstreams != nil && isClosed(r.upstreams.Died) {
		return errors.New(r.upstreams.Why())
	}
	for _, role := range []*role{r.gateway, r.sidecar} {
		if role.envoy != nil && isClosed(role.envoy.Died) {
			return fmt.Errorf("%s (%s)", role.envoy.Why(), role.name)
		}
	}
	return nil
}

func isClosed(channel <-chan struct{}) bool {
	select {
	case <-channel:
		return true
	default:
		return false
	}
}

// Processes lists the process ids of everything that was started.
func (r *Rig) Processes() map[string]int {
	processes := map[string]int{}
	if r.upstreams != nil {
		processes["upstreams"] = r.upstreams.PID()
	}
	for _, role := range []*role{r.gateway, r.sidecar} {
		if role.envoy != nil {
			processes[role.name] = role.envoy.PID()
		}
	}
	return processes
}

// Dead tells whether a process that is needed is gone.
func (r *Rig) Dead() bool { return r.alive() != nil }

// Ports lists the local ports of the listeners by proxy and address.
func (r *Rig) Ports() map[string]map[string]int {
	ports := map[string]map[string]int{}
	for _, role := range []*role{r.gateway, r.sidecar} {
		role.mu.Lock()
		ports[role.name] = maps.Clone(role.listening)
		role.mu.Unlock()
	}
	return ports
}

// Dump is the whole configuration of an Envoy, as it tells it.
func (r *Rig) Dump(proxies []string) (json.RawMessage, error) {
	name := ""
	if len(proxies) > 0 {
		name = proxies[0]
	}
	role, err := r.role(name)
	if err != nil {
		return nil, err
	}
	if role.envoy == nil {
		return nil, fmt.Errorf("Envoy (%s) does not run", role.name)
	}
	return role.envoy.Dump()
}
