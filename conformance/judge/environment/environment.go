// Package environment sets the switches which istiod reads while its packages are initialized.
//
// Go initializes packages in the order of their import paths as far as their imports allow. This one imports
// only the standard library and sorts before istio.io, so its variables are set in time; Check proves it.
package environment

import (
	"fmt"
	"os"
)

var switches = map[string]string{
	// upstream Envoy lacks the filters of Istio's own build
	"PILOT_ENABLE_METADATA_EXCHANGE": "false",
	"PILOT_ENABLE_ALPN_FILTER":       "false",
	// the proxies here are authenticated without TLS, so that secrets are handed out
	"XDS_AUTH_PLAINTEXT": "true",
	// TCPRoute and TLSRoute
	"PILOT_ENABLE_ALPHA_GATEWAY_API": "true",
	// a played JWKS server has a certificate of our own authority
	"JWKS_RESOLVER_INSECURE_SKIP_VERIFY": "true",
}

func init() {
	for name, value := range switches {
		os.Setenv(name, value)
	}
}

// Check compares a switch which istiod has read with what was meant.
func Check(name string, got bool) error {
	if want := switches[name]; want != fmt.Sprint(got) {
		return fmt.Errorf("istiod read %s as %t: it was initialized too early", name, got)
	}
	return nil
}
