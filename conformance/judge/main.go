// The judge runs istiod's code and the real Envoy over manifests, without a cluster.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/authority"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/environment"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/keep"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/pool"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/protocol"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/quiet"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/rig"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/upstream"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/validate"

	"istio.io/istio/pilot/pkg/features"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "judge:", err)
		os.Exit(1)
	}
}

func run() error {
	if len(os.Args) > 2 && os.Args[1] == "keep" {
		os.Exit(keep.Main(os.Args[2:]))
	}
	if len(os.Args) > 1 && os.Args[1] == "upstream" {
		ca, err := authority.Load(os.Getenv(pool.AuthorityVariable))
		if err != nil {
			return err
		}
		return upstream.Main(ca)
	}
	return judge()
}

func judge() error {
	envoy := flag.String("envoy", "", "the Envoy binary")
	istioAPI := flag.String("istio-api", "", "the directory of the module istio.io/api")
	gatewayAPI := flag.String("gateway-api", "", "the directory of the module sigs.k8s.io/gateway-api")
	flag.Parse()

	if err := environment.Check("PILOT_ENABLE_ALPHA_GATEWAY_API", features.EnableAlphaGatewayAPI); err != nil {
		return err
	}
	quiet.Logs()
	crds, err := validate.ReadCRDs(validate.Dirs{IstioAPI: *istioAPI, GatewayAPI: *gatewayAPI})
	if err != nil {
		return err
	}
	stage, err := rig.New(*envoy, crds)
	if err != nil {
		return err
	}
	defer stage.Stop()
	server := protocol.Server{Rig: stage, CRDs: crds}
	return server.Serve(untilSignal(os.Stdin), os.Stdout)
}

// untilSignal lets a signal end the input, so that everything is stopped in the same way.
func untilSignal(input io.Reader) io.Reader {
	reader, writer := io.Pipe()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		<-signals
		writer.Close()
	}()
	go func() {
		io.Copy(writer, input)
		writer.Close()
	}()
	return reader
}
