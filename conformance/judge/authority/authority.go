// Package authority issues the certificates of the played world.
package authority

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net/url"
	"slices"
	"sync"
	"time"
)

// Authority is a certificate authority which everybody in the played world trusts.
type Authority struct {
	certificate *x509.Certificate
	key         *ecdsa.PrivateKey
	// PEM is the root certificate.
	PEM []byte

	mu     sync.Mutex
	issued map[Request]*tls.Certificate
}

// Request names the owner of a certificate; either part may be empty.
type Request struct{ DNS, URI string }

// New makes an authority; Export and Load carry it into another process.
func New() (*Authority, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := template(pkix.Name{CommonName: "judge root"})
	template.IsCA, template.KeyUsage = true, x509.KeyUsageCertSign|x509.KeyUsageDigitalSignature
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return nil, err
	}
	return load(der, key)
}

func load(der []byte, key *ecdsa.PrivateKey) (*Authority, error) {
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, err
	}
	root := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	return &Authority{certificate: certificate, key: key, PEM: root, issued: map[Request]*tls.Certificate{}}, nil
}

func template(name pkix.Name) *x509.Certificate {
	serial, _ := rand.Int(rand.Reader, big.NewInt(1<<62))
	return &x509.Certificate{
		SerialNumber: serial, Subject: name, BasicConstraintsValid: true,
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(48 * time.Hour),
	}
}

// Issue returns a certificate for the names, the same one for the same names.
func (a *Authority) Issue(request Request) (*tls.Certificate, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if found, ok := a.issued[request]; ok {
		return found, nil
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := template(pkix.Name{CommonName: request.DNS})
	template.KeyUsage = x509.KeyUsageDigitalSignature
	template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}
	if request.DNS != "" {
		template.DNSNames = []string{request.DNS}
	}
	if request.URI != "" {
		uri, err := url.Parse(request.URI)
		if err != nil {
			return nil, err
		}
		template.URIs = []*url.URL{uri}
	}
	der, err := x509.CreateCertificate(rand.Reader, template, a.certificate, key.Public(), a.key)
	if err != nil {
		return nil, err
	}
	issued := &tls.Certificate{Certificate: [][]byte{der, a.certificate.Raw}, PrivateKey: key}
	a.issued[request] = issued
	return issued, nil
}

// ServerConfig shows a certificate for whatever name is asked for, asks for the client's own without
// insisting, and agrees to the protocols the client offers.
func (a *Authority) ServerConfig(principal string) *tls.Config {
	return &tls.Config{GetConfigForClient: func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
		certificate, err := a.Issue(Request{DNS: dnsName(hello.ServerName), URI: principal})
		if err != nil {
			return nil, err
		}
		config := &tls.Config{Certificates: []tls.Certificate{*certificate}, ClientAuth: tls.RequestClientCert}
		for _, protocol := range []string{"istio", "h2", "http/1.1"} {
			if slices.Contains(hello.SupportedProtos, protocol) {
				config.NextProtos = append(config.NextProtos, protocol)
			}
		}
		return config, nil
	}}
}

// Istio's own server names ("outbound_.80_.v1_.reviews...") are no DNS names a certificate may carry.
func dnsName(serverName string) string {
	for _, char := range serverName {
		if char == '_' {
			return ""
		}
	}
	return serverName
}
