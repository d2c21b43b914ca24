// Package manifest reads YAML streams into documents which remember what they were called.
package manifest

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

// Document is one manifest of a stream, as the API server would receive it.
type Document struct {
	Index  int
	JSON   []byte
	Object *unstructured.Unstructured
	// Duplicates tells of keys written twice; the last one won, as it does in a lenient decoder.
	Duplicates error
}

// Kind returns the group, version and kind which the document claims.
func (d Document) Kind() schema.GroupVersionKind { return d.Object.GroupVersionKind() }

// Name reads like "VirtualService shop/reviews", with the namespace that kubectl would fill in.
func (d Document) Name() string {
	return fmt.Sprintf("%s %s/%s", d.Object.GetKind(), Namespace(d.Object), d.Object.GetName())
}

// Namespace is the namespace of an object; kubectl fills in "default".
func Namespace(o *unstructured.Unstructured) string {
	if o.GetNamespace() == "" {
		return "default"
	}
	return o.GetNamespace()
}

// Read splits a YAML stream; a List is taken apart, empty documents are left out.
func Read(stream string) ([]Document, error) {
	reader := utilyaml.NewYAMLReader(bufio.NewReader(strings.NewReader(stream)))
	var documents []Document
	for number := 1; ; number++ {
		text, err := reader.Read()
		if err == io.EOF {
			return documents, nil
		}
		if err != nil {
			return nil, fmt.Errorf("document %d is not YAML: %w", number, err)
		}
		read, err := parse(text)
		if err != nil {
			return nil, fmt.Errorf("document %d is not a manifest: %w", number, err)
		}
		for _, document := range read {
			document.Index = len(documents)
			documents = append(documents, document)
		}
	}
}

func parse(text []byte) ([]Document, error) {
	json, err := yaml.YAMLToJSON(text)
	if err != nil {
		return nil, err
	}
	if bytes.Equal(bytes.TrimSpace(json), []byte("null")) {
		return nil, nil
	}
	_, duplicates := yaml.YAMLToJSONStrict(text)

	var content map[string]any
	if err := utiljson.Unmarshal(json, &content); err != nil {
		return nil, err
	}
	object := &unstructured.Unstructured{Object: content}
	if object.GetKind() == "" || object.GetAPIVersion() == "" {
		return nil, fmt.Errorf("apiVersion and kind are expected, got '%s' and '%s'", object.GetAPIVersion(), object.GetKind())
	}
	if object.GetKind() != "List" {
		return []Document{{JSON: json, Object: object, Duplicates: duplicates}}, nil
	}
	return items(object, duplicates)
}

func items(list *unstructured.Unstructured, duplicates error) ([]Document, error) {
	var documents []Document
	err := list.EachListItem(func(item runtime.Object) error {
		object, ok := item.(*unstructured.Unstructured)
		if !ok {
			return fmt.Errorf("an item of the List is no object")
		}
		json, err := object.MarshalJSON()
		documents = append(documents, Document{JSON: json, Object: object, Duplicates: duplicates})
		return err
	})
	return documents, err
}
