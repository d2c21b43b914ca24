// Package analyze runs all of Istio's analyzers over manifests.
package analyze

import (
	"fmt"
	"os"
	"strings"

	"istio.io/istio/pkg/config/analysis/analyzers"
	"istio.io/istio/pkg/config/analysis/diag"
	"istio.io/istio/pkg/config/analysis/local"
	"istio.io/istio/pkg/config/resource"
)

// Message is what an analyzer found.
type Message struct {
	Code      string `json:"code"`
	Level     string `json:"level"`
	Kind      string `json:"kind"`
	Namespace string `json:"namespace"`
	Name      string `json:"name"`
	Message   string `json:"message"`
}

// Result is what a whole analysis found.
type Result struct {
	Messages []Message `json:"messages"`
	// Analyzers is how many ran; Skipped names those that could not.
	Analyzers int      `json:"analyzers"`
	Skipped   []string `json:"skipped"`
}

// Run reads every kind the analyzers ask for: istioctl drops Services, Pods, Namespaces, Nodes and Secrets
// from files, and silently skips the analyzers that need them.
func Run(yaml, meshConfig string) (Result, error) {
	source := local.NewIstiodAnalyzer(analyzers.AllCombined(), "", resource.Namespace("istio-system"), nil)
	if err := addMeshConfig(source, meshConfig); err != nil {
		return Result{}, err
	}
	readers := []local.ReaderSource{{Name: "request", Reader: strings.NewReader(yaml)}}
	if err := source.AddTestReaderKubeSource(readers); err != nil {
		return Result{}, fmt.Errorf("cannot read the manifests: %w", err)
	}
	if err := source.AddDefaultResources(); err != nil {
		return Result{}, err
	}
	cancel := make(chan struct{})
	defer close(cancel)
	found, err := source.Analyze(cancel)
	if err != nil {
		return Result{}, err
	}
	result := Result{Messages: []Message{}, Analyzers: len(found.ExecutedAnalyzers), Skipped: append([]string{}, found.SkippedAnalyzers...)}
	for _, message := range found.Messages {
		result.Messages = append(result.Messages, convert(message))
	}
	return result, nil
}

// the analyzer takes a mesh configuration from a file only
func addMeshConfig(source *local.IstiodAnalyzer, meshConfig string) error {
	if meshConfig == "" {
		return nil
	}
	file, err := os.CreateTemp("", "mesh-config-*.yaml")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	defer file.Close()
	if _, err := file.WriteString(meshConfig); err != nil {
		return err
	}
	if err := source.AddFileKubeMeshConfig(file.Name()); err != nil {
		return fmt.Errorf("cannot read the mesh configuration: %w", err)
	}
	return nil
}

func convert(message diag.Message) Message {
	result := Message{
		Code: message.Type.Code(), Level: message.Type.Level().String(),
		Message: fmt.Sprintf(message.Type.Template(), message.Parameters...),
	}
	if message.Resource != nil {
		result.Kind = message.Resource.Metadata.Schema.Kind()
		result.Namespace = message.Resource.Metadata.FullName.Namespace.String()
		result.Name = message.Resource.Metadata.FullName.Name.String()
	}
	return result
}
