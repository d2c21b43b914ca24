// Package quiet keeps the libraries' logs away from the protocol on standard output.
package quiet

import (
	"flag"
	"io"

	"istio.io/istio/pkg/log"
	"k8s.io/klog/v2"
)

// Logs silences istiod and the Kubernetes client: what goes wrong is told in answers.
func Logs() {
	options := log.DefaultOptions()
	options.OutputPaths, options.ErrorOutputPaths = []string{"stderr"}, []string{"stderr"}
	options.SetDefaultOutputLevel(log.OverrideScopeName, log.NoneLevel)
	// an error here would leave the logs as they are, on stderr
	_ = log.Configure(options)

	flags := flag.NewFlagSet("klog", flag.ContinueOnError)
	klog.InitFlags(flags)
	_ = flags.Set("logtostderr", "false")
	klog.SetOutput(io.Discard)
}
