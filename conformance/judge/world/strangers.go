package world

import (
	networking "istio.io/api/networking/v1alpha3"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/upstream"
)

// meetStrangers learns who is at the addresses outside the cluster, from ServiceEntries and WorkloadEntries.
func (w *World) meetStrangers() {
	for _, config := range w.Configs {
		switch spec := config.Spec.(type) {
		case *networking.ServiceEntry:
			for _, endpoint := range spec.Endpoints {
				w.meet("", config.Namespace, endpoint)
			}
		case *networking.WorkloadEntry:
			w.meet(config.Name, config.Namespace, spec)
		}
	}
}

func (w *World) meet(name, namespace string, entry *networking.WorkloadEntry) {
	if entry.GetAddress() == "" {
		return
	}
	if name == "" {
		name = entry.Address
	}
	w.people[entry.Address] = upstream.Identity{Workload: name, Namespace: namespace, Labels: entry.Labels}
}
