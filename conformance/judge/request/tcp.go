package request

import (
	"bufio"
	"encoding/json"
	"io"
	"net"
	"strings"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/upstream"
)

// overTCP sends the body and reads the line in which the upstream tells what it saw.
func overTCP(conn net.Conn, spec *Spec, answer *Answer) error {
	if _, err := io.WriteString(conn, spec.Body); err != nil {
		return err
	}
	line, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return err
	}
	answer.Body = strings.TrimRight(line, "\n")
	var view upstream.View
	if json.Unmarshal([]byte(line), &view) == nil && view.Protocol != "" {
		answer.Upstream, answer.Seen = &view, []upstream.View{view}
	}
	return nil
}
