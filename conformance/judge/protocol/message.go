// Package protocol speaks JSON lines: one request a line on stdin, one answer a line on stdout.
package protocol

import (
	"encoding/json"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/request"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/rig"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/validate"
)

// Request is one line of the caller; which fields count depends on Do.
type Request struct {
	ID         int64            `json:"id"`
	Do         string           `json:"do"`
	YAML       string           `json:"yaml"`
	MeshConfig string           `json:"meshConfig"`
	Request    *request.Spec    `json:"request"`
	Requests   []request.Spec   `json:"requests"`
	Issue      *CertificateSpec `json:"issue"`
	Token      *TokenSpec       `json:"token"`
	rig.Order
}

// Reply is one line of the judge: a result or an error.
type Reply struct {
	ID     int64  `json:"id"`
	Result any    `json:"result,omitempty"`
	Error  string `json:"error,omitempty"`
	// Died says that a process of the judge is gone, so that no later request can succeed.
	Died bool `json:"died,omitempty"`
}

// Validation is the answer to "validate".
type Validation struct {
	Documents []validate.Verdict `json:"documents"`
}

func encode(reply Reply) ([]byte, error) {
	line, err := json.Marshal(reply)
	return append(line, '\n'), err
}
