package envoy

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
)

var client = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 2, Proxy: nil}}

func (e *Envoy) get(path string) ([]byte, error) {
	response, err := client.Get(fmt.Sprintf("http://127.0.0.1:%d%s", e.admin, path))
	if err != nil {
		return nil, fmt.Errorf("Envoy's admin port does not answer: %w", err)
	}
	defer response.Body.Close()
	return io.ReadAll(response.Body)
}

func (e *Envoy) warming() (bool, error) {
	for query, mark := range map[string]string{
		"/config_dump?resource=dynamic_listeners&mask=name,warming_state.version_info": `"warming_state"`,
		"/config_dump?resource=dynamic_warming_clusters&mask=version_info":             `"version_info"`,
	} {
		dump, err := e.get(query)
		if err != nil {
			return false, err
		}
		if bytes.Contains(dump, []byte(mark)) {
			return true, nil
		}
	}
	return false, nil
}

// Dump is Envoy's whole configuration, as it tells it.
func (e *Envoy) Dump() ([]byte, error) { return e.get("/config_dump?include_eds") }
