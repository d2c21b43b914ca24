package request

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/envoy"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/pool"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/relay"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/upstream"
)

// what Envoy and the upstreams write about a request comes within milliseconds of its answer
const reportWait = time.Second

// Send sends the request to a local port of Envoy and gathers what client, Envoy and upstreams tell of it.
func Send(spec Spec, port int, log *envoy.Log, upstreams *pool.Pool) (Answer, error) {
	answer := Answer{Headers: [][2]string{}, Flags: []string{}, Seen: []upstream.View{}}
	if err := spec.complete(); err != nil {
		return answer, err
	}
	if port == 0 {
		answer.Outcome = Refused
		return answer, nil
	}
	conn, err := spec.dial(port)
	var bad *badSpec
	if errors.As(err, &bad) {
		return answer, bad
	}
	if err != nil {
		answer.Outcome, answer.Error = outcome(err), err.Error()
		return answer, nil
	}
	remote := conn.LocalAddr().String()
	log.Expect(remote)
	err = exchange(conn, &spec, &answer)
	conn.Close()

	if errors.As(err, &bad) {
		return answer, bad
	}
	answer.Outcome = outcome(err)
	if err != nil {
		answer.Error = err.Error()
	}
	entry, found := log.Take(remote, wanted(spec), reportWait)
	if found {
		explain(&answer, entry)
		answer.meet(spec, entry, upstreams)
	}
	return answer, nil
}

// wanted picks the entry of the filter that ended the request; the listener writes one of its own, which
// is all there is when no filter chain took the connection.
func wanted(spec Spec) func(relay.Entry) bool {
	writer := "http"
	if spec.Protocol == TCP {
		writer = "tcp"
	}
	return func(entry relay.Entry) bool {
		return entry.Judge == writer || entry.Judge == "tcp" || entry.Flags == "NR"
	}
}

func explain(answer *Answer, entry relay.Entry) {
	answer.Details, answer.Cluster, answer.Route = entry.Details, entry.Cluster, entry.Route
	if answer.Details == "" {
		answer.Details = entry.Close
	}
	if entry.Flags != "" && entry.Flags != "-" {
		answer.Flags = strings.Split(entry.Flags, ",")
	}
	switch attempts := entry.Attempts.(type) {
	case float64:
		answer.Attempts = int(attempts)
	case string:
		answer.Attempts, _ = strconv.Atoi(attempts)
	}
	for _, reason := range []string{entry.Failure, entry.TLS} {
		if reason != "" && answer.Error == "" {
			answer.Error = reason
		}
	}
}

// meet adds what the upstreams saw. The one who answered is the last one at the address that Envoy names.
func (answer *Answer) meet(spec Spec, entry relay.Entry, upstreams *pool.Pool) {
	if spec.Protocol == TCP || entry.ID == "" {
		return
	}
	count := 0
	if entry.Host != "" && !strings.Contains(entry.Flags, "UF") {
		count = 1
	}
	if spec.Views != nil {
		count = *spec.Views
	}
	answer.Seen = append(answer.Seen, upstreams.Views(entry.ID, count, reportWait)...)
	for i := range answer.Seen {
		if strings.HasSuffix(entry.Host, fmt.Sprintf(":%d", answer.Seen[i].Port)) {
			answer.Upstream = &answer.Seen[i]
		}
	}
}
