package authority

import (
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"sync"

	"github.com/go-jose/go-jose/v4"
)

const keyID = "judge"

var tokenKeys = sync.OnceValues(func() ([2]*rsa.PrivateKey, error) {
	known, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return [2]*rsa.PrivateKey{}, err
	}
	foreign, err := rsa.GenerateKey(rand.Reader, 2048)
	return [2]*rsa.PrivateKey{known, foreign}, err
})

// Sign makes a JWT of the claims, with the key in JWKS or, if foreign, with one that nobody knows.
func Sign(claims []byte, foreign bool) (string, error) {
	keys, err := tokenKeys()
	if err != nil {
		return "", err
	}
	key := keys[0]
	if foreign {
		key = keys[1]
	}
	options := (&jose.SignerOptions{}).WithType("JWT").WithHeader("kid", keyID)
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.RS256, Key: key}, options)
	if err != nil {
		return "", err
	}
	signed, err := signer.Sign(claims)
	if err != nil {
		return "", err
	}
	return signed.CompactSerialize()
}

// JWKS is the key set which verifies the tokens.
func JWKS() (string, error) {
	keys, err := tokenKeys()
	if err != nil {
		return "", err
	}
	set := jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: keys[0].Public(), KeyID: keyID, Algorithm: "RS256", Use: "sig"}}}
	text, err := json.Marshal(set)
	return string(text), err
}
