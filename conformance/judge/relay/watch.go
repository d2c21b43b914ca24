package relay

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	discovery "github.com/envoyproxy/go-control-plane/envoy/service/discovery/v3"
)

// Rejection is what Envoy said when it refused a part of the configuration.
type Rejection struct {
	Type    string `json:"type"`
	Message string `json:"message"`
}

// Watch keeps account of one configuration: what was sent, what was acknowledged, what is still owed.
type Watch struct {
	mu          sync.Mutex
	outstanding map[string]string
	acked       map[string]bool
	// wanted and got hold the names of routes and endpoints which listeners and clusters refer to
	wanted     map[string]map[string]bool
	got        map[string]map[string]bool
	rejections []Rejection
	failure    string
	changed    chan struct{}
}

func newWatch() *Watch {
	return &Watch{
		outstanding: map[string]string{}, acked: map[string]bool{}, changed: make(chan struct{}),
		wanted: map[string]map[string]bool{}, got: map[string]map[string]bool{},
	}
}

// Rejections lists what Envoy has refused so far.
func (w *Watch) Rejections() []Rejection {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.rejections)
}

// Settled waits until Envoy has acknowledged all there is, or refused something.
func (w *Watch) Settled(died <-chan struct{}, timeout time.Duration) error {
	deadline := time.After(timeout)
	for {
		w.mu.Lock()
		owed, failure, changed := w.owed(), w.failure, w.changed
		refused := len(w.rejections) > 0 && len(w.outstanding) == 0
		w.mu.Unlock()
		if failure != "" {
			return fmt.Errorf("%s", failure)
		}
		if len(owed) == 0 || refused {
			return nil
		}
		select {
		case <-changed:
		case <-died:
			return fmt.Errorf("Envoy died")
		case <-deadline:
			return fmt.Errorf("Envoy does not take the configuration within %s, it waits for %s", timeout, strings.Join(owed, ", "))
		}
	}
}

func (w *Watch) owed() []string {
	var owed []string
	for _, url := range []string{clusterType, listenerType} {
		if !w.acked[url] {
			owed = append(owed, short(url))
		}
	}
	for _, url := range []string{endpointType, routeType} {
		for _, name := range slices.Sorted(maps.Keys(w.wanted[url])) {
			if !w.got[url][name] {
				owed = append(owed, short(url)+" "+name)
			}
		}
	}
	for _, url := range w.outstanding {
		owed = append(owed, "the answer to "+short(url))
	}
	return owed
}

func (w *Watch) sent(response *discovery.DeltaDiscoveryResponse) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.outstanding[response.Nonce] = response.TypeUrl
	for _, resource := range response.Resources {
		set(w.got, response.TypeUrl, resource.Name)
	}
	w.signal()
}

// refers notes that something which was sent needs a resource of another type.
func (w *Watch) refers(url, name string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	set(w.wanted, url, name)
}

func (w *Watch) answered(request *discovery.DeltaDiscoveryRequest) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.outstanding, request.ResponseNonce)
	w.acked[request.TypeUrl] = true
	if detail := request.ErrorDetail; detail != nil {
		w.rejections = append(w.rejections, Rejection{short(request.TypeUrl), strings.Join(strings.Fields(detail.Message), " ")})
	}
	w.signal()
}

func (w *Watch) fail(reason string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.failure = reason
	w.signal()
}

func (w *Watch) signal() {
	close(w.changed)
	w.changed = make(chan struct{})
}

func set(sets map[string]map[string]bool, key, name string) {
	if sets[key] == nil {
		sets[key] = map[string]bool{}
	}
	sets[key][name] = true
}
