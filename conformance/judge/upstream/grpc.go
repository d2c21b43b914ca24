package upstream

import (
	"strconv"
	"strings"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/http2wire"
)

func isGRPC(view View) bool {
	return strings.HasPrefix(view.Header("content-type"), "application/grpc")
}

func writeGRPC(wire *http2wire.Wire, stream uint32, answer response, message []byte) {
	fields := [][2]string{{":status", "200"}, {"content-type", "application/grpc"}}
	for _, header := range answer.headers {
		if lower(header[0]) != "content-type" {
			fields = append(fields, header)
		}
	}
	trailers := [][2]string{{"grpc-status", strconv.Itoa(answer.grpc)}}
	if answer.grpc != 0 {
		message = nil
	}
	wire.Write(stream, fields, message, trailers)
}
