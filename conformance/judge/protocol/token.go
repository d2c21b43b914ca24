package protocol

import (
	"encoding/json"
	"errors"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/authority"
)

// TokenSpec asks for a signed JWT with these claims; expiry is the caller's to set.
type TokenSpec struct {
	Claims json.RawMessage `json:"claims"`
	// Foreign signs with a key that is not in the JWKS.
	Foreign bool `json:"foreign"`
}

// Token is a JWT and the key set that verifies it.
type Token struct {
	Token string `json:"token"`
	JWKS  string `json:"jwks"`
}

func (s *Server) token(spec *TokenSpec) (Token, error) {
	if spec == nil {
		return Token{}, errors.New("'token' is missing")
	}
	signed, err := authority.Sign(spec.Claims, spec.Foreign)
	if err != nil {
		return Token{}, err
	}
	keys, err := authority.JWKS()
	return Token{signed, keys}, err
}
