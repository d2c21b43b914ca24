package relay

import (
	"maps"
	"slices"
	"sync"

	discovery "github.com/envoyproxy/go-control-plane/envoy/service/discovery/v3"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/istiod"
)

type stream = discovery.AggregatedDiscoveryService_DeltaAggregatedResourcesServer

// Proxy is one Envoy, as its xDS stream shows it. The stream outlives the istiods behind it.
type Proxy struct {
	// ID is the node id in Envoy's bootstrap.
	ID string

	mu      sync.Mutex
	envoy   stream
	session *session
	wanted  *Configuration

	// its own lock, because istiod's sending must not wait for a change of istiods
	subsMu sync.Mutex
	order  []string
	subs   map[string]*subscription
}

// subscription is what Envoy asked for and has of one type.
type subscription struct {
	names    map[string]bool
	versions map[string]string
}

// Configuration is what a proxy is to be given: whose, and how it is changed on the way.
type Configuration struct {
	// Name is what the sentinel answers.
	Name   string
	Istiod *istiod.Istiod
	Change *Change
}

// Give replaces the configuration of the proxy and returns the watch that tells when Envoy has taken it.
func (p *Proxy) Give(configuration *Configuration) *Watch {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.endSession()
	p.wanted = configuration
	watch := newWatch()
	configuration.Change.watch = watch
	if p.envoy != nil {
		p.startSession()
	}
	return watch
}

// Take leaves the proxy with what it has; istiod can be stopped afterwards.
func (p *Proxy) Take() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.endSession()
	p.wanted = nil
}

func (p *Proxy) attach(envoy stream, first *discovery.DeltaDiscoveryRequest) error {
	p.mu.Lock()
	p.endSession()
	p.envoy = envoy
	p.forget()
	p.record(first)
	if p.wanted != nil {
		p.startSession()
	}
	p.mu.Unlock()

	for {
		request, err := envoy.Recv()
		if err != nil {
			p.detach(envoy)
			return err
		}
		p.mu.Lock()
		p.record(request)
		if p.session != nil {
			p.session.receive(request)
		}
		p.mu.Unlock()
	}
}

func (p *Proxy) detach(envoy stream) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.envoy == envoy {
		p.endSession()
		p.envoy = nil
	}
}

func (p *Proxy) forget() {
	p.subsMu.Lock()
	defer p.subsMu.Unlock()
	p.order, p.subs = nil, map[string]*subscription{}
}

func (p *Proxy) record(request *discovery.DeltaDiscoveryRequest) {
	p.subsMu.Lock()
	defer p.subsMu.Unlock()
	sub, found := p.subs[request.TypeUrl]
	if !found {
		sub = &subscription{names: map[string]bool{}, versions: map[string]string{}}
		p.subs[request.TypeUrl] = sub
		p.order = append(p.order, request.TypeUrl)
	}
	for _, name := range request.ResourceNamesSubscribe {
		sub.names[name] = true
	}
	for _, name := range request.ResourceNamesUnsubscribe {
		delete(sub.names, name)
		delete(sub.versions, name)
	}
	maps.Copy(sub.versions, request.InitialResourceVersions)
}

// delivered remembers what Envoy has, so that the next istiod can remove what it does not know.
func (p *Proxy) delivered(response *discovery.DeltaDiscoveryResponse) {
	p.subsMu.Lock()
	defer p.subsMu.Unlock()
	sub, found := p.subs[response.TypeUrl]
	if !found {
		return
	}
	for _, resource := range response.Resources {
		sub.versions[resource.Name] = resource.Version
	}
	for _, name := range response.RemovedResources {
		delete(sub.versions, name)
	}
}

// startSession asks the new istiod for everything Envoy asked the old one, as if Envoy had just connected.
func (p *Proxy) startSession() {
	p.session = newSession(p, p.envoy, p.wanted)
	p.subsMu.Lock()
	defer p.subsMu.Unlock()
	for i, url := range p.order {
		sub := p.subs[url]
		// without names a request would ask for everything, which only clusters and listeners mean
		if i > 0 && len(sub.names) == 0 && url != clusterType && url != listenerType {
			continue
		}
		request := &discovery.DeltaDiscoveryRequest{
			TypeUrl:                 url,
			ResourceNamesSubscribe:  slices.Sorted(maps.Keys(sub.names)),
			InitialResourceVersions: maps.Clone(sub.versions),
		}
		if i == 0 {
			request.Node = p.wanted.Change.Node
		}
		p.session.requests.put(request)
	}
	go p.session.run()
}

func (p *Proxy) endSession() {
	if p.session != nil {
		p.session.stop()
		p.session = nil
	}
}
