package world

import (
	"strings"

	networking "istio.io/api/networking/v1alpha3"
)

// Lookup is what the client's DNS would answer: the cluster IP of a Service, or an address of a ServiceEntry.
func (w *World) Lookup(authority string) string {
	host, _, _ := strings.Cut(strings.ToLower(authority), ":")
	for _, service := range w.services {
		if w.named(host, service.Name, service.Namespace) && service.Spec.ClusterIP != "None" {
			return service.Spec.ClusterIP
		}
	}
	for _, config := range w.Configs {
		entry, ok := config.Spec.(*networking.ServiceEntry)
		if !ok || len(entry.Addresses) == 0 {
			continue
		}
		for _, name := range entry.Hosts {
			if name == host {
				return entry.Addresses[0]
			}
		}
	}
	return ""
}

// named knows the short forms which a pod's resolver completes.
func (w *World) named(host, name, namespace string) bool {
	full := name + "." + namespace + ".svc.cluster.local"
	short := host == name && namespace == w.Client.Namespace
	return short || host == full || host == name+"."+namespace || host == name+"."+namespace+".svc"
}
