package protocol

import (
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/authority"
)

// CertificateSpec asks for a certificate of the played world's authority.
type CertificateSpec struct {
	DNS string `json:"dns"`
	URI string `json:"uri"`
}

// Issued is a certificate, its key, and the root which signed it.
type Issued struct {
	Certificate string `json:"certificate"`
	Key         string `json:"key"`
	Root        string `json:"root"`
}

func (s *Server) issue(spec *CertificateSpec) (Issued, error) {
	if spec == nil {
		spec = &CertificateSpec{}
	}
	certificate, err := s.Rig.Authority.Issue(authority.Request{DNS: spec.DNS, URI: spec.URI})
	if err != nil {
		return Issued{}, err
	}
	chain, key, err := authority.Encode(certificate)
	return Issued{Certificate: string(chain), Key: string(key), Root: string(s.Rig.Authority.PEM)}, err
}
