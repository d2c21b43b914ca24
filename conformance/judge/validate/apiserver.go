package validate

import (
	"context"
	"strings"

	structural "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	apivalidation "k8s.io/apimachinery/pkg/api/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/util/validation/field"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	kjson "sigs.k8s.io/json"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/manifest"
)

// decode does what strict field validation does: duplicate and unknown fields are errors. It returns the
// object as the API server goes on with it, that is without the fields it does not know.
func (c *compiled) decode(document manifest.Document, verdict *Verdict) *unstructured.Unstructured {
	if document.Duplicates != nil {
		verdict.refuse(Finding{Stage: Strict, Message: oneLine(document.Duplicates.Error())})
	}
	object := document.Object.DeepCopy()
	options := structural.UnknownFieldPathOptions{TrackUnknownFieldPaths: true}
	for _, path := range pruning.PruneWithOptions(object.Object, c.schema, true, options) {
		verdict.refuse(Finding{Stage: Strict, Path: path, Message: "unknown field"})
	}
	for _, problem := range metadataProblems(document) {
		verdict.refuse(problem)
	}
	if object.GetNamespace() == "" && c.namespaced {
		object.SetNamespace("default")
	}
	return object
}

func metadataProblems(document manifest.Document) []Finding {
	var whole struct {
		Metadata metav1.ObjectMeta `json:"metadata"`
	}
	var findings []Finding
	strict, err := kjson.UnmarshalStrict(document.JSON, &whole)
	for _, problem := range strict {
		text := problem.Error()
		// everything beside the metadata is unknown to this small struct, and judged by the schema
		if strings.Contains(text, `"metadata.`) {
			findings = append(findings, Finding{Stage: Strict, Path: "metadata", Message: text})
		}
	}
	if err != nil {
		findings = append(findings, Finding{Stage: Strict, Path: "metadata", Message: err.Error()})
	}
	return findings
}

// check does what the API server does with a custom resource that is created.
func (c *compiled) check(object *unstructured.Unstructured, verdict *Verdict) {
	if c.deprecated != "" {
		verdict.warn(Finding{Stage: CRD, Message: c.deprecated})
	}
	if c.dropStatus {
		delete(object.Object, "status")
	}
	defaulting.PruneNonNullableNullsWithoutDefaults(object.Object, c.schema)
	defaulting.Default(object.Object, c.schema)

	errors := apivalidation.ValidateObjectMetaAccessor(object, c.namespaced, apivalidation.NameIsDNSSubdomain, field.NewPath("metadata"))
	errors = append(errors, validation.ValidateCustomResource(nil, object.UnstructuredContent(), c.validator)...)
	errors = append(errors, listtype.ValidateListSetsAndMaps(nil, c.schema, object.Object)...)
	// CEL is not run on what has the wrong shape: its rules would fail for that reason alone
	if len(errors) == 0 && c.rules != nil {
		found, _ := c.rules.Validate(context.Background(), nil, c.schema, object.Object, nil, celconfig.RuntimeCELCostBudget)
		errors = append(errors, found...)
	}
	for _, err := range errors {
		verdict.refuse(Finding{Stage: CRD, Path: strings.TrimPrefix(err.Field, "."), Message: oneLine(err.ErrorBody())})
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
