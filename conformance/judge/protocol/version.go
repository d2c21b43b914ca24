package protocol

import (
	"os"
	"runtime/debug"
	"strings"
)

// Version tells what judges, and what it does not judge.
type Version struct {
	Go         string         `json:"go"`
	Istio      string         `json:"istio"`
	IstioAPI   string         `json:"istioApi"`
	GatewayAPI string         `json:"gatewayApi"`
	NotJudged  []string       `json:"notJudged"`
	Processes  map[string]int `json:"processes"`
}

var notJudged = []string{
	"peer principals: there is no mutual TLS between a client's sidecar and a server's",
	"the inbound side of a sidecar",
	"ambient mode: ztunnel and waypoints",
	"Wasm modules from an OCI registry",
	"what the filters of Istio's own Envoy build do (metadata exchange, stats, ALPN)",
	"traffic to addresses which the mesh does not know (PassthroughCluster, resolution NONE)",
}

func (s *Server) version() Version {
	version := Version{NotJudged: notJudged, Processes: s.Rig.Processes()}
	version.Processes["judge"] = os.Getpid()
	info, found := debug.ReadBuildInfo()
	if !found {
		return version
	}
	version.Go = strings.TrimPrefix(info.GoVersion, "go")
	for _, module := range info.Deps {
		switch module.Path {
		case "istio.io/istio":
			version.Istio = module.Version
		case "istio.io/api":
			version.IstioAPI = module.Version
		case "sigs.k8s.io/gateway-api":
			version.GatewayAPI = module.Version
		}
	}
	return version
}
