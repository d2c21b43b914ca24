package rig

import (
	"fmt"

	core "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	"google.golang.org/protobuf/types/known/structpb"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/world"
)

// node is how a proxy introduces itself to istiod.
func node(proxy world.Proxy) *core.Node {
	kind := "sidecar"
	if proxy.Router {
		kind = "router"
	}
	labels := map[string]any{}
	for key, value := range proxy.Labels {
		labels[key] = value
	}
	metadata, _ := structpb.NewStruct(map[string]any{
		"NAMESPACE": proxy.Namespace, "LABELS": labels, "CLUSTER_ID": "Kubernetes", "ISTIO_VERSION": "1.31.0",
		"SERVICE_ACCOUNT": "default", "NAME": proxy.Name, "INSTANCE_IPS": proxy.IP, "MESH_ID": "cluster.local",
	})
	return &core.Node{
		Id:       fmt.Sprintf("%s~%s~%s.%s~%s.svc.cluster.local", kind, proxy.IP, proxy.Name, proxy.Namespace, proxy.Namespace),
		Cluster:  proxy.Name + "." + proxy.Namespace,
		Metadata: metadata,
	}
}
