package rig

import (
	"fmt"
	"time"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/istiod"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/manifest"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/relay"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/upstream"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/validate"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/world"
)

// Order is what is to be applied.
type Order struct {
	YAML          string               `json:"yaml"`
	CreationTimes map[string]time.Time `json:"creationTimes"`
	MeshConfig    string               `json:"meshConfig"`
	// Proxies that must serve the configuration before it counts as applied; the gateway, if nothing is said.
	Proxies []string          `json:"proxies"`
	Gateway *world.Proxy      `json:"gateway"`
	Client  *world.Proxy      `json:"client"`
	Answers []upstream.Answer `json:"answers"`
	// Files are what certificates are read from in a proxy's pod.
	Files map[string]string `json:"files"`
	// Ports fixes the local port of a gateway's port, for a client outside of the judge.
	Ports map[int]int `json:"ports"`
}

// Applied tells whether a configuration is served, and who refused it if it is not.
type Applied struct {
	Served bool `json:"served"`
	// Configuration is the name which the sentinel answered.
	Configuration string `json:"configuration,omitempty"`
	// Refused are the documents that API server or webhook would not take.
	Refused []validate.Verdict `json:"refused"`
	// Rejected is what Envoy would not take.
	Rejected []relay.Rejection `json:"rejected"`
	Notes    []string          `json:"notes"`
	Ports    map[string]int    `json:"ports"`
}

// Apply replaces the whole configuration. It returns when Envoy serves it or somebody refused it.
func (r *Rig) Apply(order Order) (Applied, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	applied := Applied{Refused: []validate.Verdict{}, Rejected: []relay.Rejection{}, Notes: []string{}, Ports: map[string]int{}}
	documents, err := manifest.Read(order.YAML)
	if err != nil {
		return applied, err
	}
	verdicts, err := r.crds.Normalize(documents)
	if err != nil {
		return applied, err
	}
	for _, verdict := range verdicts {
		if !verdict.Accepted && verdict.Skipped == "" {
			applied.Refused = append(applied.Refused, verdict)
		}
	}
	if len(applied.Refused) > 0 {
		return applied, nil
	}
	if err := r.start(); err != nil {
		return applied, err
	}
	if err := r.alive(); err != nil {
		return applied, err
	}
	if err := r.replace(documents, order); err != nil {
		return applied, err
	}
	applied.Notes = append(applied.Notes, r.world.Notes...)
	applied.Configuration = r.name()
	if err := r.serve(order, &applied); err != nil {
		return applied, err
	}
	applied.Served = len(applied.Rejected) == 0
	return applied, nil
}

func (r *Rig) name() string { return fmt.Sprintf("configuration-%d", r.serial) }

// replace makes a new world and an istiod for it, and retires the old one.
func (r *Rig) replace(documents []manifest.Document, order Order) error {
	made, err := world.Build(documents, world.Options{
		CreationTimes: order.CreationTimes, Gateway: order.Gateway, Client: order.Client, Answers: order.Answers,
	})
	if err != nil {
		return err
	}
	started, err := istiod.Start(made, order.MeshConfig)
	if err != nil {
		return err
	}
	r.gateway.proxy.Take()
	r.sidecar.proxy.Take()
	if old := r.istiod; old != nil {
		r.retired.Add(1)
		go func() {
			defer r.retired.Done()
			old.Stop()
		}()
	}
	r.world, r.istiod = made, started
	r.serial++
	r.hub.SetFiles(order.Files)
	r.gateway.renew(order.Ports)
	r.sidecar.renew(nil)
	return r.upstreams.Reset()
}

func (r *Rig) serve(order Order, applied *Applied) error {
	proxies := order.Proxies
	if len(proxies) == 0 {
		proxies = []string{r.gateway.name}
	}
	for _, name := range proxies {
		role, err := r.role(name)
		if err != nil {
			return err
		}
		rejected, err := r.give(role)
		if err != nil {
			return err
		}
		applied.Rejected = append(applied.Rejected, rejected...)
	}
	for port := range r.gateway.listening {
		applied.Ports[port] = r.gateway.listening[port]
	}
	return nil
}

func (r *Rig) role(name string) (*role, error) {
	switch name {
	case "", r.gateway.name:
		return r.gateway, nil
	case r.sidecar.name:
		return r.sidecar, nil
	}
	return nil, fmt.Errorf("a proxy is 'gateway' or 'sidecar', got '%s'", name)
}

// give hands the configuration to one Envoy and waits until it serves it or has rejected a part of it.
func (r *Rig) give(role *role) ([]relay.Rejection, error) {
	if err := role.start(r.Binary, r.hub.Port); err != nil {
		return nil, err
	}
	place := r.world.Gateway
	if role == r.sidecar {
		place = r.world.Client
	}
	made := r.world
	watch := role.proxy.Give(&relay.Configuration{Name: r.name(), Istiod: r.istiod, Change: &relay.Change{
		Node: node(place), Listen: role.listen, Sidecar: !place.Router, Sentinel: r.name(), SentinelPort: role.sentinel,
		Upstream: func(host string, port int) (int, error) { return r.upstreams.Port(made.Who(host, port)) },
	}})
	if err := watch.Settled(role.envoy.Died, settleWait); err != nil {
		if isClosed(role.envoy.Died) {
			return nil, fmt.Errorf("%s", role.envoy.Why())
		}
		return nil, err
	}
	if rejected := watch.Rejections(); len(rejected) > 0 {
		return rejected, nil
	}
	if err := role.envoy.Warm(5 * time.Second); err != nil {
		return nil, err
	}
	return watch.Rejections(), role.serving(r.name())
}
