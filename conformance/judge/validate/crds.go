package validate

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structural "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/yaml"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
)

// CRDs holds the custom resource definitions by kind and compiles each when it is first needed:
// compiling all of them at the start would cost every caller a second.
type CRDs struct {
	versions map[schema.GroupVersionKind]func() (*compiled, error)
}

type compiled struct {
	namespaced bool
	// dropStatus says that a status written by a user is dropped, because it is a subresource
	dropStatus bool
	deprecated string
	schema     *structural.Structural
	validator  validation.SchemaValidator
	rules      *cel.Validator
}

// Dirs says where the modules lie that bring the definitions.
type Dirs struct{ IstioAPI, GatewayAPI string }

// ReadCRDs reads Istio's definitions and the experimental channel of Gateway API, which has every kind of the standard one.
func ReadCRDs(dirs Dirs) (*CRDs, error) {
	files := []string{filepath.Join(dirs.IstioAPI, "kubernetes", "customresourcedefinitions.gen.yaml")}
	gateway, err := filepath.Glob(filepath.Join(dirs.GatewayAPI, "config", "crd", "experimental", "gateway.networking.*_*.yaml"))
	if err != nil {
		return nil, err
	}
	if len(gateway) == 0 {
		return nil, fmt.Errorf("no custom resource definitions of Gateway API in '%s'", dirs.GatewayAPI)
	}
	crds := &CRDs{versions: map[schema.GroupVersionKind]func() (*compiled, error){}}
	for _, file := range append(files, gateway...) {
		if err := crds.read(file); err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(file), err)
		}
	}
	return crds, nil
}

func (c *CRDs) read(file string) error {
	content, err := os.Open(file)
	if err != nil {
		return err
	}
	defer content.Close()
	decoder := yaml.NewYAMLOrJSONDecoder(content, 1<<20)
	for {
		var crd apiextensionsv1.CustomResourceDefinition
		if err := decoder.Decode(&crd); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		// an admission policy for upgrades lies beside the definitions of Gateway API
		if crd.Kind == "CustomResourceDefinition" {
			c.add(&crd)
		}
	}
}

func (c *CRDs) add(crd *apiextensionsv1.CustomResourceDefinition) {
	for _, version := range crd.Spec.Versions {
		if !version.Served {
			continue
		}
		kind := schema.GroupVersionKind{Group: crd.Spec.Group, Version: version.Name, Kind: crd.Spec.Names.Kind}
		namespaced := crd.Spec.Scope == apiextensionsv1.NamespaceScoped
		c.versions[kind] = sync.OnceValues(func() (*compiled, error) { return compile(kind, version, namespaced) })
	}
}

func compile(kind schema.GroupVersionKind, version apiextensionsv1.CustomResourceDefinitionVersion, namespaced bool) (*compiled, error) {
	var internal apiextensions.JSONSchemaProps
	if err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(version.Schema.OpenAPIV3Schema, &internal, nil); err != nil {
		return nil, err
	}
	shape, err := structural.NewStructural(&internal)
	if err != nil {
		return nil, err
	}
	validator, _, err := validation.NewSchemaValidator(&internal)
	if err != nil {
		return nil, err
	}
	result := &compiled{namespaced: namespaced, schema: shape, validator: validator, rules: cel.NewValidator(shape, true, celconfig.PerCallLimit)}
	result.dropStatus = version.Subresources != nil && version.Subresources.Status != nil
	if version.Deprecated {
		result.deprecated = fmt.Sprintf("%s/%s %s is deprecated", kind.Group, kind.Version, kind.Kind)
		if version.DeprecationWarning != nil {
			result.deprecated = *version.DeprecationWarning
		}
	}
	return result, nil
}

// known tells whether the group belongs to Istio or Gateway API, whatever the version and kind.
func known(group string) bool {
	return strings.HasSuffix(group, ".istio.io") || strings.HasPrefix(group, "gateway.networking.")
}
