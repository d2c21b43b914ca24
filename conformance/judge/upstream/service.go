package upstream

import (
	"sync"

	core "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	auth "github.com/envoyproxy/go-control-plane/envoy/service/auth/v3"
	ratelimit "github.com/envoyproxy/go-control-plane/envoy/service/ratelimit/v3"
	typev3 "github.com/envoyproxy/go-control-plane/envoy/type/v3"
	"google.golang.org/genproto/googleapis/rpc/status"
	"google.golang.org/protobuf/proto"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/http2wire"
)

// serviceReply answers Envoy's own services, whoever is played: an external authorizer and a rate-limit service.
func (p *process) serviceReply(view View) ([]byte, bool) {
	message := http2wire.Unframe([]byte(view.Body))
	var reply proto.Message
	switch view.Path {
	case "/envoy.service.auth.v3.Authorization/Check":
		reply = p.authorize(message, view)
	case "/envoy.service.ratelimit.v3.RateLimitService/ShouldRateLimit":
		reply = p.limit(message, view)
	default:
		return nil, false
	}
	text, err := proto.Marshal(reply)
	if err != nil {
		return nil, false
	}
	return http2wire.Frame(text), true
}

// authorize allows what an answer with status 200 applies to, judged by the headers of the request in question.
func (p *process) authorize(message []byte, view View) *auth.CheckResponse {
	var check auth.CheckRequest
	if proto.Unmarshal(message, &check) != nil {
		return &auth.CheckResponse{Status: &status.Status{Code: 3}}
	}
	asked := check.GetAttributes().GetRequest().GetHttp()
	for name, value := range asked.GetHeaders() {
		view.Headers = append(view.Headers, [2]string{name, value})
	}
	answer, err := choose(p.identity(view.Port), view)
	if err == nil && (answer.Status == 0 || answer.Status == 200) {
		ok := &auth.OkHttpResponse{Headers: options(answer.Headers)}
		return &auth.CheckResponse{Status: &status.Status{}, HttpResponse: &auth.CheckResponse_OkResponse{OkResponse: ok}}
	}
	denied := &auth.DeniedHttpResponse{Headers: options(answer.Headers), Status: &typev3.HttpStatus{Code: typev3.StatusCode(answer.Status)}}
	if answer.Body != nil {
		denied.Body = *answer.Body
	}
	return &auth.CheckResponse{Status: &status.Status{Code: 7}, HttpResponse: &auth.CheckResponse_DeniedResponse{DeniedResponse: denied}}
}

func options(headers [][2]string) []*core.HeaderValueOption {
	var result []*core.HeaderValueOption
	for _, header := range headers {
		result = append(result, &core.HeaderValueOption{Header: &core.HeaderValue{Key: header[0], Value: header[1]}})
	}
	return result
}

// limits counts the hits of each descriptor since the configuration was applied.
type limits struct {
	mu   sync.Mutex
	hits map[string]int
}

func (l *limits) reset() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.hits = map[string]int{}
}

func (l *limits) hit(descriptor string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.hits == nil {
		l.hits = map[string]int{}
	}
	l.hits[descriptor]++
	return l.hits[descriptor]
}

func (p *process) limit(message []byte, view View) *ratelimit.RateLimitResponse {
	var asked ratelimit.RateLimitRequest
	if proto.Unmarshal(message, &asked) != nil {
		return &ratelimit.RateLimitResponse{OverallCode: ratelimit.RateLimitResponse_UNKNOWN}
	}
	code := ratelimit.RateLimitResponse_OK
	for _, descriptor := range asked.GetDescriptors() {
		key := asked.GetDomain()
		for _, entry := range descriptor.GetEntries() {
			key += "|" + entry.GetKey() + "=" + entry.GetValue()
		}
		count := p.limits.hit(key)
		for _, answer := range p.identity(view.Port).Answers {
			if answer.Limit != nil && count > *answer.Limit {
				code = ratelimit.RateLimitResponse_OVER_LIMIT
			}
		}
	}
	return &ratelimit.RateLimitResponse{OverallCode: code}
}
