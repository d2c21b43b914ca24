// Package validate passes manifests through the API server's stage and istiod's webhook.
package validate

import (
	"fmt"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/manifest"
)

// All gives the verdict on each document. A stage that refuses does not hide what the later ones say.
func (c *CRDs) All(documents []manifest.Document) ([]Verdict, error) {
	verdicts := make([]Verdict, 0, len(documents))
	for _, document := range documents {
		verdict, _, err := c.one(document)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", document.Name(), err)
		}
		verdicts = append(verdicts, verdict)
	}
	return verdicts, nil
}

// Normalize validates and puts in place what the API server would store: with its defaults.
func (c *CRDs) Normalize(documents []manifest.Document) ([]Verdict, error) {
	verdicts := make([]Verdict, 0, len(documents))
	for i := range documents {
		verdict, stored, err := c.one(documents[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", documents[i].Name(), err)
		}
		documents[i].Object = stored
		verdicts = append(verdicts, verdict)
	}
	return verdicts, nil
}

func (c *CRDs) one(document manifest.Document) (Verdict, *unstructured.Unstructured, error) {
	kind := document.Kind()
	verdict := Verdict{
		Index: document.Index, APIVersion: document.Object.GetAPIVersion(), Kind: kind.Kind,
		Namespace: document.Object.GetNamespace(), Name: document.Object.GetName(),
		RefusedBy: []string{}, Errors: []Finding{}, Warnings: []Finding{},
	}
	find, found := c.versions[kind]
	if !found && !known(kind.Group) {
		verdict.Skipped = fmt.Sprintf("%s is neither a kind of Istio nor of Gateway API", kind.Kind)
		return verdict, document.Object, nil
	}
	if !found {
		verdict.refuse(Finding{Stage: CRD, Path: "kind", Message: fmt.Sprintf(
			"no matches for kind %q in version %q", kind.Kind, document.Object.GetAPIVersion())})
		return verdict, document.Object, nil
	}
	definition, err := find()
	if err != nil {
		return verdict, nil, err
	}

	object := definition.decode(document, &verdict)
	definition.check(object, &verdict)
	if hooked(kind) {
		review(object, &verdict)
	}
	verdict.Accepted = len(verdict.Errors) == 0
	return verdict, object, nil
}
