package world

import (
	"fmt"

	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

// addServices completes the Services as the API server would, and makes their endpoints as Kubernetes would.
func (w *World) addServices() {
	for _, service := range w.services {
		headless := service.Spec.ClusterIP == corev1.ClusterIPNone
		if service.Spec.Type == "" {
			service.Spec.Type = corev1.ServiceTypeClusterIP
		}
		external := service.Spec.Type == corev1.ServiceTypeExternalName
		if service.Spec.ClusterIP == "" && !external {
			service.Spec.ClusterIP = w.nextClusterIP()
		}
		if !headless && !external {
			service.Spec.ClusterIPs = []string{service.Spec.ClusterIP}
		}
		for i := range service.Spec.Ports {
			complete(&service.Spec.Ports[i])
		}
		w.Objects = append(w.Objects, service)
		if external {
			continue
		}
		if len(service.Spec.Selector) == 0 {
			w.Notes = append(w.Notes, fmt.Sprintf("Service %s/%s has no selector, so it has no endpoints", service.Namespace, service.Name))
			continue
		}
		w.addEndpoints(service)
	}
}

func complete(port *corev1.ServicePort) {
	if port.Protocol == "" {
		port.Protocol = corev1.ProtocolTCP
	}
	if port.TargetPort == (intstr.IntOrString{}) {
		port.TargetPort = intstr.FromInt32(port.Port)
	}
}

// addEndpoints writes one slice for each pod, because a named port may have another number in each.
func (w *World) addEndpoints(service *corev1.Service) {
	ready := true
	for _, pod := range w.pods {
		if pod.Status.PodIP == "" || pod.Namespace != service.Namespace || !selects(service.Spec.Selector, pod.Labels) {
			continue
		}
		slice := &discoveryv1.EndpointSlice{
			ObjectMeta: metav1.ObjectMeta{
				Name: service.Name + "-" + pod.Name, Namespace: service.Namespace,
				Labels: map[string]string{discoveryv1.LabelServiceName: service.Name},
			},
			AddressType: discoveryv1.AddressTypeIPv4,
			Endpoints: []discoveryv1.Endpoint{{
				Addresses:  []string{pod.Status.PodIP},
				Conditions: discoveryv1.EndpointConditions{Ready: &ready},
				TargetRef:  &corev1.ObjectReference{Kind: "Pod", Name: pod.Name, Namespace: pod.Namespace},
			}},
		}
		for _, port := range service.Spec.Ports {
			number, found := targetPort(pod, port)
			if !found {
				w.Notes = append(w.Notes, fmt.Sprintf("pod %s/%s has no port '%s'", pod.Namespace, pod.Name, port.TargetPort.StrVal))
				continue
			}
			slice.Ports = append(slice.Ports, discoveryv1.EndpointPort{Name: &port.Name, Port: &number, Protocol: &port.Protocol, AppProtocol: port.AppProtocol})
		}
		w.Objects = append(w.Objects, slice)
	}
}

func targetPort(pod *corev1.Pod, port corev1.ServicePort) (int32, bool) {
	if port.TargetPort.Type == intstr.Int {
		return port.TargetPort.IntVal, true
	}
	for _, container := range pod.Spec.Containers {
		for _, declared := range container.Ports {
			if declared.Name == port.TargetPort.StrVal {
				return declared.ContainerPort, true
			}
		}
	}
	// an invented pod has no containers, so it takes any number
	if len(pod.Spec.Containers) == 0 {
		return port.Port, true
	}
	return 0, false
}
