package rig

import (
	"fmt"
	"io"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/envoy"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/freeport"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/relay"
)

// settleWait is long: a first start of Envoy on a busy machine takes seconds.
const settleWait = 20 * time.Second

// role is one Envoy and its place in the mesh.
type role struct {
	name  string
	proxy *relay.Proxy
	envoy *envoy.Envoy

	sentinel int
	// serves names the configuration that Envoy was last seen to serve
	serves string

	mu sync.Mutex
	// ports are the local ports of listeners ("0.0.0.0:80"), the same for all configurations
	ports map[string]int
	// listening are the listeners of the configuration at hand
	listening map[string]int
	fixed     map[int]int
}

func newRole(name string) *role {
	return &role{name: name, proxy: &relay.Proxy{ID: name}, ports: map[string]int{}, listening: map[string]int{}}
}

func (r *role) start(binary string, xdsPort int) error {
	if r.envoy != nil {
		return nil
	}
	var err error
	if r.sentinel, err = freeport.Find(); err != nil {
		return err
	}
	r.envoy, err = envoy.Start(binary, r.name, xdsPort)
	return err
}

// renew forgets the listeners of the last configuration.
func (r *role) renew(fixed map[int]int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.listening, r.fixed = map[string]int{}, fixed
}

// listen gives the local port for a listener.
func (r *role) listen(address string, port int) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	key := address + ":" + strconv.Itoa(port)
	if fixed, found := r.fixed[port]; found {
		r.listening[key] = fixed
		return fixed, nil
	}
	local, found := r.ports[key]
	if !found {
		var err error
		if local, err = freeport.Find(); err != nil {
			return 0, err
		}
		r.ports[key] = local
	}
	r.listening[key] = local
	return local, nil
}

// local finds the listener which takes a connection to an address, as the kernel and Envoy would choose it.
func (r *role) local(address string, port int) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	if local, found := r.listening[fmt.Sprintf("%s:%d", address, port)]; found && address != "" {
		return local
	}
	return r.listening[fmt.Sprintf("0.0.0.0:%d", port)]
}

// serving waits until the worker answers with the name of the configuration. All that was acknowledged
// before reached the worker earlier, because its updates come in order.
func (r *role) serving(name string) error {
	deadline := time.Now().Add(settleWait)
	client := http.Client{Timeout: time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	last := ""
	for time.Now().Before(deadline) {
		response, err := client.Get(fmt.Sprintf("http://127.0.0.1:%d/", r.sentinel))
		if err == nil {
			body, _ := io.ReadAll(response.Body)
			response.Body.Close()
			if last = string(body); last == name {
				r.serves = name
				return nil
			}
		}
		if isClosed(r.envoy.Died) {
			return fmt.Errorf("%s", r.envoy.Why())
		}
		time.Sleep(2 * time.Millisecond)
	}
	return fmt.Errorf("Envoy (%s) does not serve configuration '%s', but '%s'", r.name, name, last)
}
