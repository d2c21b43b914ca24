package world

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	networking "istio.io/api/networking/v1alpha3"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/upstream"
)

func (w *World) addReplicas(meta metav1.ObjectMeta, replicas *int32, template corev1.PodTemplateSpec) {
	count := int32(1)
	if replicas != nil {
		count = *replicas
	}
	for i := range count {
		name := meta.Name
		if count > 1 {
			name = fmt.Sprintf("%s-%d", meta.Name, i)
		}
		w.addPod(name, meta.Namespace, template.Labels, template.Spec)
	}
	if count == 0 {
		// remembered without an address, so that its Service is left empty instead of being made up
		w.pods = append(w.pods, &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Name: meta.Name, Namespace: meta.Namespace, Labels: template.Labels}})
	}
}

func (w *World) addPod(name, namespace string, labels map[string]string, spec corev1.PodSpec) *corev1.Pod {
	if namespace == "" {
		namespace = "default"
	}
	return w.addPodAt(w.nextAddress(), name, namespace, labels, spec)
}

func (w *World) addPodAt(ip, name, namespace string, labels map[string]string, spec corev1.PodSpec) *corev1.Pod {
	if spec.ServiceAccountName == "" {
		spec.ServiceAccountName = "default"
	}
	pod := &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Name: name, Namespace: namespace, Labels: labels, CreationTimestamp: metav1.NewTime(epoch)},
		Spec:       spec,
		Status: corev1.PodStatus{
			Phase: corev1.PodRunning, PodIP: ip, PodIPs: []corev1.PodIP{{IP: ip}},
			Conditions: []corev1.PodCondition{{Type: corev1.PodReady, Status: corev1.ConditionTrue}},
		},
	}
	w.pods = append(w.pods, pod)
	w.Objects = append(w.Objects, pod)
	w.namespaces[namespace] = w.namespaces[namespace] || !w.hasNamespace(namespace)
	w.people[ip] = upstream.Identity{
		Workload: name, Namespace: namespace, Labels: labels,
		Principal: fmt.Sprintf("spiffe://cluster.local/ns/%s/sa/%s", namespace, spec.ServiceAccountName),
	}
	return pod
}

func (w *World) hasNamespace(name string) bool {
	_, found := w.namespaces[name]
	return found
}

// inventPods gives a Service without any workload in the documents one pod for each subset that a
// DestinationRule makes of it, or a single one.
func (w *World) inventPods() {
	for _, service := range w.services {
		if len(service.Spec.Selector) == 0 || w.hasWorkload(service) {
			continue
		}
		subsets := w.subsets(service)
		if len(subsets) == 0 {
			w.addPod(service.Name, service.Namespace, service.Spec.Selector, corev1.PodSpec{})
		}
		for _, name := range slices.Sorted(maps.Keys(subsets)) {
			labels := maps.Clone(subsets[name])
			maps.Copy(labels, service.Spec.Selector)
			w.addPod(service.Name+"-"+name, service.Namespace, labels, corev1.PodSpec{})
		}
	}
}

func (w *World) hasWorkload(service *corev1.Service) bool {
	for _, pod := range w.pods {
		if pod.Namespace == service.Namespace && selects(service.Spec.Selector, pod.Labels) {
			return true
		}
	}
	return false
}

func (w *World) subsets(service *corev1.Service) map[string]map[string]string {
	found := map[string]map[string]string{}
	for _, config := range w.Configs {
		rule, ok := config.Spec.(*networking.DestinationRule)
		if !ok || !w.means(rule.Host, config.Namespace, service) {
			continue
		}
		for _, subset := range rule.Subsets {
			if len(subset.Labels) > 0 {
				found[subset.Name] = subset.Labels
			}
		}
	}
	return found
}

// means resolves a host the way Istio does: a short name lives in the namespace of who says it.
func (w *World) means(host, namespace string, service *corev1.Service) bool {
	if !strings.Contains(host, ".") {
		host += "." + namespace + ".svc.cluster.local"
	}
	return host == service.Name+"."+service.Namespace+".svc.cluster.local"
}
