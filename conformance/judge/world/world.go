// Package world makes up the cluster around a configuration: pods for its Services, a gateway, a client.
package world

import (
	"fmt"
	"time"

	"istio.io/istio/pkg/config"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/manifest"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/upstream"
)

// Proxy names a pod that runs Envoy.
type Proxy struct {
	Namespace string            `json:"namespace"`
	Labels    map[string]string `json:"labels"`
	Name      string            `json:"-"`
	IP        string            `json:"-"`
	Router    bool              `json:"-"`
}

// Options are what a caller may say about the made-up part of the world.
type Options struct {
	// CreationTimes gives documents an age: "VirtualService shop/reviews" to a time.
	CreationTimes map[string]time.Time
	Gateway       *Proxy
	Client        *Proxy
	Answers       []upstream.Answer
}

// World is everything istiod gets to see, and what is behind the addresses.
type World struct {
	Configs []config.Config
	Objects []runtime.Object
	Gateway Proxy
	Client  Proxy
	// GatewayPorts maps a port of the gateway's Service to the port of its pod.
	GatewayPorts map[int]int
	// Notes tell what of the documents is not played.
	Notes []string

	services    []*corev1.Service
	pods        []*corev1.Pod
	people      map[string]upstream.Identity
	answers     []upstream.Answer
	addresses   int
	clusterIPs  int
	namespaces  map[string]bool
	creation    map[string]time.Time
	gatewayAPIs []gatewayAPI
}

// the same instant for everything whose age is not given, as if it were applied at once
var epoch = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// Build makes the world of the documents.
func Build(documents []manifest.Document, options Options) (*World, error) {
	w := &World{
		people: map[string]upstream.Identity{}, answers: options.Answers, namespaces: map[string]bool{},
		creation: options.CreationTimes, GatewayPorts: map[int]int{},
	}
	for _, document := range documents {
		if err := w.read(document); err != nil {
			return nil, fmt.Errorf("%s: %w", document.Name(), err)
		}
	}
	w.placeProxies(options)
	w.inventPods()
	w.addServices()
	w.meetStrangers()
	w.addNamespaces()
	return w, nil
}

// Who tells who lives at an address, which is an IP or a host name, and a port.
func (w *World) Who(host string, port int) upstream.Identity {
	address := fmt.Sprintf("%s:%d", host, port)
	identity, found := w.people[address]
	if !found {
		identity, found = w.people[host]
	}
	if !found {
		identity = upstream.Identity{Workload: host}
	}
	identity.Address = address
	identity.Answers = w.answersOf(identity, host)
	return identity
}

func (w *World) answersOf(identity upstream.Identity, host string) []upstream.Answer {
	names := map[string]bool{identity.Workload: true, identity.Address: true, host: true, identity.Workload + "." + identity.Namespace: true}
	for _, service := range w.services {
		if service.Namespace == identity.Namespace && selects(service.Spec.Selector, identity.Labels) {
			names[service.Name+"."+service.Namespace] = true
		}
	}
	var answers []upstream.Answer
	for _, answer := range w.answers {
		if names[answer.To] {
			answers = append(answers, answer)
		}
	}
	return answers
}

func (w *World) nextAddress() string {
	w.addresses++
	return fmt.Sprintf("10.244.%d.%d", w.addresses/250, w.addresses%250+1)
}

func (w *World) nextClusterIP() string {
	w.clusterIPs++
	return fmt.Sprintf("10.96.%d.%d", w.clusterIPs/250, w.clusterIPs%250+1)
}

func selects(selector, labels map[string]string) bool {
	for key, value := range selector {
		if labels[key] != value {
			return false
		}
	}
	return len(selector) > 0
}
