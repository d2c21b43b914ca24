package relay

import (
	"strings"

	udpa "github.com/cncf/xds/go/udpa/type/v1"
	xdstype "github.com/cncf/xds/go/xds/type/v3"
	"google.golang.org/protobuf/types/known/anypb"
)

// istioOnly tells whether a filter exists in Istio's build of Envoy only. What such filters do is not judged.
func istioOnly(name string, config *anypb.Any) bool {
	url := config.GetTypeUrl()
	var old udpa.TypedStruct
	var typed xdstype.TypedStruct
	switch {
	case config.MessageIs(&old) && config.UnmarshalTo(&old) == nil:
		url = old.TypeUrl
	case config.MessageIs(&typed) && config.UnmarshalTo(&typed) == nil:
		url = typed.TypeUrl
	}
	kind := url[strings.LastIndex(url, "/")+1:]
	return strings.HasPrefix(kind, "istio.") || strings.HasPrefix(kind, "io.istio.") || strings.HasPrefix(kind, "stats.") ||
		strings.HasPrefix(name, "istio.") || name == "istio_authn"
}
