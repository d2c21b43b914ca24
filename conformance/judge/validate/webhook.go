package validate

import (
	"encoding/json"
	"fmt"

	"github.com/hashicorp/go-multierror"
	"istio.io/istio/pilot/pkg/config/kube/crd"
	"istio.io/istio/pkg/config/schema/collections"
	"istio.io/istio/pkg/config/schema/resource"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// hooked tells whether istiod's webhook is asked about a kind; its configuration names Istio's groups only.
func hooked(kind schema.GroupVersionKind) bool {
	_, found := collections.Istio.FindByGroupKind(resource.FromKubernetesGVK(&kind))
	return found
}

// review does what istiod answers when its validating webhook is called with the object.
func review(object *unstructured.Unstructured, verdict *Verdict) {
	warnings, err := askIstiod(object)
	for _, message := range each(warnings) {
		verdict.warn(Finding{Stage: Webhook, Message: message})
	}
	for _, message := range each(err) {
		verdict.refuse(Finding{Stage: Webhook, Message: message})
	}
}

func askIstiod(object *unstructured.Unstructured) (warnings error, err error) {
	raw, err := object.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var kind crd.IstioKind
	if err := json.Unmarshal(raw, &kind); err != nil {
		return nil, fmt.Errorf("cannot decode configuration: %w", err)
	}
	gvk := object.GroupVersionKind()
	known, found := collections.Istio.FindByGroupKind(resource.FromKubernetesGVK(&gvk))
	if !found {
		return nil, fmt.Errorf("unrecognized type %v", gvk)
	}
	converted, err := crd.ConvertObject(known, &kind, "cluster.local")
	if err != nil {
		return nil, fmt.Errorf("error decoding configuration: %w", err)
	}
	return known.ValidateConfig(*converted)
}

func each(err error) []string {
	if err == nil {
		return nil
	}
	many, ok := err.(*multierror.Error)
	if !ok {
		return []string{oneLine(err.Error())}
	}
	var messages []string
	for _, one := range many.Errors {
		messages = append(messages, each(one)...)
	}
	return messages
}
