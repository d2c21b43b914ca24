package world

import (
	"fmt"
	"maps"
	"slices"

	networking "istio.io/api/networking/v1alpha3"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

const (
	gatewayIP = "10.244.255.1"
	clientIP  = "10.244.255.2"
)

// placeProxies runs a gateway as Istio's chart installs it, unless told otherwise, and a client with a sidecar.
func (w *World) placeProxies(options Options) {
	w.Gateway = Proxy{Namespace: "istio-system", Labels: map[string]string{"app": "istio-ingressgateway", "istio": "ingressgateway"}}
	if len(w.gatewayAPIs) > 0 && !w.hasIstioGateway() {
		w.Gateway = w.gatewayAPIs[0].proxy()
	}
	if options.Gateway != nil {
		w.Gateway = *options.Gateway
	}
	w.Client = Proxy{Namespace: "default", Labels: map[string]string{"app": "judge-client"}}
	if options.Client != nil {
		w.Client = *options.Client
	}
	w.Gateway.Name, w.Gateway.IP, w.Gateway.Router = "judge-gateway", gatewayIP, true
	w.Client.Name, w.Client.IP = "judge-client", clientIP
	for _, proxy := range []*Proxy{&w.Gateway, &w.Client} {
		if proxy.Namespace == "" {
			proxy.Namespace = "default"
		}
		w.addPodAt(proxy.IP, proxy.Name, proxy.Namespace, proxy.Labels, corev1.PodSpec{})
	}
	w.serveGateways()
}

func (w *World) hasIstioGateway() bool {
	for _, config := range w.Configs {
		if _, ok := config.Spec.(*networking.Gateway); ok {
			return true
		}
	}
	return false
}

// serveGateways makes sure that the gateway's pod has a Service, and learns its ports.
func (w *World) serveGateways() {
	for _, gateway := range w.gatewayAPIs {
		w.addGatewayService(gateway.serviceName(), gateway.namespace(), gateway.proxy().Labels, gateway.ports())
	}
	found := false
	for _, service := range w.services {
		if service.Namespace != w.Gateway.Namespace || !selects(service.Spec.Selector, w.Gateway.Labels) {
			continue
		}
		found = true
		for _, port := range service.Spec.Ports {
			complete(&port)
			if number := port.TargetPort.IntVal; number != 0 {
				w.GatewayPorts[int(port.Port)] = int(number)
			}
		}
	}
	if !found {
		w.addGatewayService("istio-ingressgateway", w.Gateway.Namespace, w.Gateway.Labels, w.serverPorts())
	}
}

// serverPorts are the ports which the Gateways ask for: the Service made up here has them all.
func (w *World) serverPorts() []int32 {
	ports := map[int32]bool{80: true, 443: true}
	for _, config := range w.Configs {
		gateway, ok := config.Spec.(*networking.Gateway)
		if !ok {
			continue
		}
		for _, server := range gateway.Servers {
			ports[int32(server.GetPort().GetNumber())] = true
		}
	}
	return slices.Sorted(maps.Keys(ports))
}

func (w *World) addGatewayService(name, namespace string, selector map[string]string, ports []int32) {
	for _, service := range w.services {
		if service.Name == name && service.Namespace == namespace {
			return
		}
	}
	service := &corev1.Service{
		ObjectMeta: metav1.ObjectMeta{Name: name, Namespace: namespace, CreationTimestamp: metav1.NewTime(epoch)},
		Spec:       corev1.ServiceSpec{Selector: selector, Type: corev1.ServiceTypeLoadBalancer},
	}
	for _, port := range ports {
		service.Spec.Ports = append(service.Spec.Ports, corev1.ServicePort{
			Name: fmt.Sprintf("tcp-%d", port), Port: port, TargetPort: intstr.FromInt32(port),
		})
	}
	w.services = append(w.services, service)
}
