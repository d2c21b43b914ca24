package relay

import (
	accesslog "github.com/envoyproxy/go-control-plane/envoy/config/accesslog/v3"
	core "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	streamlog "github.com/envoyproxy/go-control-plane/envoy/extensions/access_loggers/stream/v3"
	"google.golang.org/protobuf/types/known/anypb"
	"google.golang.org/protobuf/types/known/structpb"
)

// Entry is one line of the access log that every listener gets.
type Entry struct {
	Judge    string `json:"judge"`
	Remote   string `json:"remote"`
	Flags    string `json:"flags"`
	Details  string `json:"details"`
	Status   any    `json:"status"`
	Cluster  string `json:"cluster"`
	Route    string `json:"route"`
	Host     string `json:"host"`
	ID       string `json:"id"`
	Attempts any    `json:"attempts"`
	Failure  string `json:"failure"`
	TLS      string `json:"tls"`
	Close    string `json:"close"`
}

// logOf writes to standard output; "judge" marks our lines and says who wrote them.
func logOf(writer string) *accesslog.AccessLog {
	fields, _ := structpb.NewStruct(map[string]any{
		"judge": writer, "remote": "%DOWNSTREAM_DIRECT_REMOTE_ADDRESS%", "flags": "%RESPONSE_FLAGS%",
		"details": "%RESPONSE_CODE_DETAILS%", "status": "%RESPONSE_CODE%", "cluster": "%UPSTREAM_CLUSTER_RAW%",
		"route": "%ROUTE_NAME%", "host": "%UPSTREAM_HOST%", "id": "%STREAM_ID%", "attempts": "%UPSTREAM_REQUEST_ATTEMPT_COUNT%",
		"failure": "%UPSTREAM_TRANSPORT_FAILURE_REASON%", "tls": "%DOWNSTREAM_TRANSPORT_FAILURE_REASON%",
		"close": "%CONNECTION_TERMINATION_DETAILS%",
	})
	config, _ := anypb.New(&streamlog.StdoutAccessLog{AccessLogFormat: &streamlog.StdoutAccessLog_LogFormat{
		LogFormat: &core.SubstitutionFormatString{Format: &core.SubstitutionFormatString_JsonFormat{JsonFormat: fields}},
	}})
	return &accesslog.AccessLog{Name: "judge", ConfigType: &accesslog.AccessLog_TypedConfig{TypedConfig: config}}
}
