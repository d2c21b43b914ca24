package relay

import (
	"fmt"
	"os"
	"strings"

	core "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	tls "github.com/envoyproxy/go-control-plane/envoy/extensions/transport_sockets/tls/v3"
	discovery "github.com/envoyproxy/go-control-plane/envoy/service/discovery/v3"
	secret "github.com/envoyproxy/go-control-plane/envoy/service/secret/v3"
	v3 "istio.io/istio/pilot/pkg/xds/v3"

	"google.golang.org/protobuf/types/known/anypb"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/authority"
)

// SetFiles gives the files which certificates are read from in a proxy's pod, path to content.
func (h *Hub) SetFiles(files map[string]string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.files = files
}

// StreamSecrets does the part of Istio's agent: the workload's own certificate, and those in files.
func (h *Hub) StreamSecrets(stream secret.SecretDiscoveryService_StreamSecretsServer) error {
	for version := 1; ; {
		request, err := stream.Recv()
		if err != nil {
			return err
		}
		// an acknowledgement asks for nothing new
		if request.ResponseNonce != "" {
			continue
		}
		response := &discovery.DiscoveryResponse{TypeUrl: v3.SecretType, VersionInfo: fmt.Sprint(version), Nonce: fmt.Sprint(version)}
		version++
		for _, name := range request.ResourceNames {
			found, err := h.secret(name)
			if err != nil {
				continue
			}
			packed, err := anypb.New(found)
			if err != nil {
				return err
			}
			response.Resources = append(response.Resources, packed)
		}
		if err := stream.Send(response); err != nil {
			return err
		}
	}
}

func (h *Hub) secret(name string) (*tls.Secret, error) {
	switch {
	case name == "default":
		certificate, err := h.authority.Issue(authority.Request{URI: "spiffe://cluster.local/ns/default/sa/default"})
		if err != nil {
			return nil, err
		}
		chain, key, err := authority.Encode(certificate)
		return pair(name, chain, key), err
	case name == "ROOTCA", name == "file-root:system":
		return root(name, h.authority.PEM), nil
	case strings.HasPrefix(name, "file-root:"):
		content, err := h.file(strings.TrimPrefix(name, "file-root:"))
		return root(name, content), err
	case strings.HasPrefix(name, "file-cert:"):
		chainPath, keyPath, _ := strings.Cut(strings.TrimPrefix(name, "file-cert:"), "~")
		chain, err := h.file(chainPath)
		if err != nil {
			return nil, err
		}
		key, err := h.file(keyPath)
		return pair(name, chain, key), err
	}
	return nil, fmt.Errorf("no secret '%s'", name)
}

func (h *Hub) file(path string) ([]byte, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	content, found := h.files[path]
	if !found {
		return nil, os.ErrNotExist
	}
	return []byte(content), nil
}

func pair(name string, chain, key []byte) *tls.Secret {
	return &tls.Secret{Name: name, Type: &tls.Secret_TlsCertificate{TlsCertificate: &tls.TlsCertificate{
		CertificateChain: inline(chain), PrivateKey: inline(key),
	}}}
}

func root(name string, content []byte) *tls.Secret {
	return &tls.Secret{Name: name, Type: &tls.Secret_ValidationContext{ValidationContext: &tls.CertificateValidationContext{TrustedCa: inline(content)}}}
}

func inline(content []byte) *core.DataSource {
	return &core.DataSource{Specifier: &core.DataSource_InlineBytes{InlineBytes: content}}
}
