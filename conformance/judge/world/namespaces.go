package world

import (
	"maps"
	"slices"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// addNamespaces adds the namespaces which the documents use and do not bring.
func (w *World) addNamespaces() {
	for _, name := range slices.Sorted(maps.Keys(w.namespaces)) {
		if w.namespaces[name] {
			w.Objects = append(w.Objects, &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{
				Name: name, Labels: map[string]string{"kubernetes.io/metadata.name": name},
			}})
		}
	}
}
