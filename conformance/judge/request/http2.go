package request

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"

	"golang.org/x/net/http2"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/http2wire"
)

const onlyStream = 1

func overHTTP2(conn net.Conn, spec *Spec, answer *Answer) error {
	if _, err := io.WriteString(conn, http2.ClientPreface); err != nil {
		return err
	}
	wire := http2wire.New(conn, bufio.NewReaderSize(conn, 16<<10))
	settings := []http2.Setting{{ID: http2.SettingEnablePush, Val: 0}, {ID: http2.SettingInitialWindowSize, Val: 1 << 24}}
	if err := wire.Framer.WriteSettings(settings...); err != nil {
		return err
	}
	body := []byte(spec.Body)
	if spec.Protocol == GRPC {
		body = http2wire.Text(spec.Body)
	}
	if err := wire.Write(onlyStream, fields(spec), body, nil); err != nil {
		return err
	}
	return readHTTP2(wire, spec, answer)
}

func fields(spec *Spec) [][2]string {
	scheme := "http"
	if spec.TLS != nil {
		scheme = "https"
	}
	result := [][2]string{{":method", spec.Method}, {":scheme", scheme}}
	if spec.Host != nil {
		result = append(result, [2]string{":authority", *spec.Host})
	}
	result = append(result, [2]string{":path", spec.Path})
	if spec.Protocol == GRPC {
		result = append(result, [2]string{"content-type", "application/grpc"}, [2]string{"te", "trailers"})
	}
	for _, header := range spec.Headers {
		result = append(result, [2]string{strings.ToLower(header[0]), header[1]})
	}
	return result
}

func readHTTP2(wire *http2wire.Wire, spec *Spec, answer *Answer) error {
	var body strings.Builder
	for {
		message, err := wire.Next()
		if err != nil {
			return err
		}
		if message.Stream != onlyStream {
			continue
		}
		if message.Reset {
			return fmt.Errorf("the stream was reset: %s", message.Code)
		}
		body.Write(message.Data)
		if message.Fields != nil {
			take(message.Fields, answer)
		}
		if message.End {
			break
		}
	}
	answer.Body = body.String()
	if spec.Protocol == GRPC {
		answer.Body = http2wire.TextOf(answer.Body)
	}
	return nil
}

// take reads the fields of an answer's head, and later those of its end.
func take(fields [][2]string, answer *Answer) {
	head := answer.Status == 0 || answer.Status < 200
	if head {
		answer.Headers = [][2]string{}
	}
	for _, field := range fields {
		switch {
		case field[0] == ":status":
			answer.Status, _ = strconv.Atoi(field[1])
		case head:
			answer.Headers = append(answer.Headers, field)
		default:
			answer.Trailers = append(answer.Trailers, field)
		}
	}
}
