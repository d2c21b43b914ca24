package world

import (
	"maps"
	"slices"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	gatewayv1 "sigs.k8s.io/gateway-api/apis/v1"
)

const istioClass = "istio"

// gatewayAPI is a Gateway for which istiod's deployment controller would create a Deployment and a Service;
// that controller needs a cluster, so the judge does its part.
type gatewayAPI struct{ *gatewayv1.Gateway }

func (w *World) readGatewayAPI(object runtime.Object) {
	switch object := object.(type) {
	case *gatewayv1.Gateway:
		if object.Spec.GatewayClassName == istioClass && len(object.Spec.Addresses) == 0 {
			w.gatewayAPIs = append(w.gatewayAPIs, gatewayAPI{object})
		}
		w.needClass()
	case *gatewayv1.HTTPRoute, *gatewayv1.GRPCRoute:
		w.needClass()
	}
}

func (w *World) needClass() {
	for _, object := range w.Objects {
		if class, ok := object.(*gatewayv1.GatewayClass); ok && class.Name == istioClass {
			return
		}
	}
	w.Objects = append(w.Objects, &gatewayv1.GatewayClass{
		ObjectMeta: metav1.ObjectMeta{Name: istioClass},
		Spec:       gatewayv1.GatewayClassSpec{ControllerName: "istio.io/gateway-controller"},
	})
}

func (g gatewayAPI) namespace() string   { return g.Namespace }
func (g gatewayAPI) serviceName() string { return g.Name + "-istio" }

func (g gatewayAPI) proxy() Proxy {
	return Proxy{Namespace: g.Namespace, Labels: map[string]string{"gateway.networking.k8s.io/gateway-name": g.Name}}
}

func (g gatewayAPI) ports() []int32 {
	ports := map[int32]bool{}
	for _, listener := range g.Spec.Listeners {
		ports[int32(listener.Port)] = true
	}
	return slices.Sorted(maps.Keys(ports))
}
