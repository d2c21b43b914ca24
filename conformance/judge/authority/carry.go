package authority

import (
	"crypto/ecdsa"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
)

type carried struct{ Certificate, Key []byte }

// Export writes the authority down for a child process.
func (a *Authority) Export() (string, error) {
	key, err := x509.MarshalECPrivateKey(a.key)
	if err != nil {
		return "", err
	}
	text, err := json.Marshal(carried{a.certificate.Raw, key})
	return string(text), err
}

// Load reads what Export wrote.
func Load(text string) (*Authority, error) {
	var from carried
	if err := json.Unmarshal([]byte(text), &from); err != nil {
		return nil, fmt.Errorf("cannot read the authority: %w", err)
	}
	key, err := x509.ParseECPrivateKey(from.Key)
	if err != nil {
		return nil, err
	}
	return load(from.Certificate, key)
}

// Encode writes a certificate with its chain, and its key, as PEM.
func Encode(certificate *tls.Certificate) (chain, key []byte, err error) {
	for _, der := range certificate.Certificate {
		chain = append(chain, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})...)
	}
	private, ok := certificate.PrivateKey.(*ecdsa.PrivateKey)
	if !ok {
		return nil, nil, fmt.Errorf("the key is no ECDSA key")
	}
	der, err := x509.MarshalPKCS8PrivateKey(private)
	return chain, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}), err
}
