package world

import (
	"encoding/json"
	"fmt"
	"time"

	"istio.io/istio/pilot/pkg/config/kube/crd"
	"istio.io/istio/pkg/config/schema/collections"
	"istio.io/istio/pkg/config/schema/resource"
	"istio.io/istio/pkg/kube"
	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/manifest"
)

func (w *World) read(document manifest.Document) error {
	kind := document.Kind()
	if _, istio := collections.Istio.FindByGroupKind(resource.FromKubernetesGVK(&kind)); istio {
		return w.readIstio(document)
	}
	raw, err := document.Object.MarshalJSON()
	if err != nil {
		return err
	}
	object, _, err := kube.IstioCodec.UniversalDeserializer().Decode(raw, nil, nil)
	if runtime.IsNotRegisteredError(err) {
		w.Notes = append(w.Notes, document.Name()+" is not played: a kind that istiod does not read")
		return nil
	}
	if err != nil {
		return fmt.Errorf("cannot be decoded: %w", err)
	}
	if meta, ok := object.(metav1.Object); ok {
		w.giveAge(document, meta)
	}
	return w.readObject(object)
}

func (w *World) readIstio(document manifest.Document) error {
	raw, err := document.Object.MarshalJSON()
	if err != nil {
		return err
	}
	var kind crd.IstioKind
	if err := json.Unmarshal(raw, &kind); err != nil {
		return err
	}
	gvk := document.Kind()
	schema, _ := collections.Istio.FindByGroupKind(resource.FromKubernetesGVK(&gvk))
	converted, err := crd.ConvertObject(schema, &kind, "cluster.local")
	if err != nil {
		return err
	}
	converted.Namespace = manifest.Namespace(document.Object)
	converted.CreationTimestamp = w.age(document, converted.CreationTimestamp)
	w.namespaces[converted.Namespace] = true
	w.Configs = append(w.Configs, *converted)
	return nil
}

func (w *World) age(document manifest.Document, written time.Time) time.Time {
	if given, found := w.creation[document.Name()]; found {
		return given
	}
	if written.IsZero() {
		return epoch
	}
	return written
}

func (w *World) giveAge(document manifest.Document, meta metav1.Object) {
	meta.SetCreationTimestamp(metav1.NewTime(w.age(document, meta.GetCreationTimestamp().Time)))
	if _, cluster := meta.(*corev1.Namespace); !cluster && meta.GetNamespace() == "" && !clusterScoped(document.Kind().Kind) {
		meta.SetNamespace("default")
	}
}

func clusterScoped(kind string) bool { return kind == "GatewayClass" || kind == "Node" }

func (w *World) readObject(object runtime.Object) error {
	switch object := object.(type) {
	case *corev1.Service:
		w.services = append(w.services, object)
	case *corev1.Pod:
		w.addPod(object.Name, object.Namespace, object.Labels, object.Spec)
	case *appsv1.Deployment:
		w.addReplicas(object.ObjectMeta, object.Spec.Replicas, object.Spec.Template)
	case *appsv1.StatefulSet:
		w.addReplicas(object.ObjectMeta, object.Spec.Replicas, object.Spec.Template)
	case *appsv1.ReplicaSet:
		w.addReplicas(object.ObjectMeta, object.Spec.Replicas, object.Spec.Template)
	case *appsv1.DaemonSet:
		w.addReplicas(object.ObjectMeta, nil, object.Spec.Template)
	case *corev1.Namespace:
		w.namespaces[object.Name] = false
		w.Objects = append(w.Objects, object)
	case *corev1.Secret:
		// the API server turns stringData into data
		if object.Data == nil {
			object.Data = map[string][]byte{}
		}
		for key, value := range object.StringData {
			object.Data[key] = []byte(value)
		}
		w.Objects = append(w.Objects, object)
	default:
		w.readGatewayAPI(object)
		w.Objects = append(w.Objects, object)
	}
	if meta, ok := object.(metav1.Object); ok && meta.GetNamespace() != "" {
		if _, known := w.namespaces[meta.GetNamespace()]; !known {
			w.namespaces[meta.GetNamespace()] = true
		}
	}
	return nil
}
