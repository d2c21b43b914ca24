package relay

import (
	"context"
	"io"
	"sync"

	discovery "github.com/envoyproxy/go-control-plane/envoy/service/discovery/v3"
	"google.golang.org/grpc"
)

// session joins one istiod to Envoy's stream. To istiod it is the stream of a proxy.
type session struct {
	grpc.ServerStream
	proxy         *Proxy
	configuration *Configuration
	requests      queue
	context       context.Context
	cancel        context.CancelFunc

	mu     sync.Mutex
	over   bool
	nonces map[string]bool
}

func newSession(proxy *Proxy, envoy stream, configuration *Configuration) *session {
	s := &session{ServerStream: envoy, proxy: proxy, configuration: configuration, nonces: map[string]bool{}}
	s.context, s.cancel = context.WithCancel(envoy.Context())
	s.requests.filled = make(chan struct{}, 1)
	return s
}

func (s *session) run() {
	if err := s.configuration.Istiod.StreamDeltas(s); err != nil && s.context.Err() == nil {
		s.configuration.Change.watch.fail("istiod ended the stream: " + err.Error())
	}
}

// stop waits until nothing of this session can reach Envoy any more.
func (s *session) stop() {
	s.cancel()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.over = true
}

// receive hands Envoy's request on, unless it answers an istiod that is gone.
func (s *session) receive(request *discovery.DeltaDiscoveryRequest) {
	if request.ResponseNonce != "" {
		s.mu.Lock()
		own := s.nonces[request.ResponseNonce]
		s.mu.Unlock()
		if !own {
			return
		}
		s.configuration.Change.watch.answered(request)
	}
	request.Node = nil
	s.requests.put(request)
}

// Context is the context of istiod's stream, which ends before Envoy's does.
func (s *session) Context() context.Context { return s.context }

// Recv is called by istiod.
func (s *session) Recv() (*discovery.DeltaDiscoveryRequest, error) {
	return s.requests.take(s.context.Done())
}

// Send is called by istiod.
func (s *session) Send(response *discovery.DeltaDiscoveryResponse) error {
	changed, err := s.configuration.Change.response(response)
	if err != nil {
		s.configuration.Change.watch.fail(err.Error())
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.over {
		return io.EOF
	}
	s.nonces[changed.Nonce] = true
	s.configuration.Change.watch.sent(changed)
	s.proxy.delivered(changed)
	return s.ServerStream.SendMsg(changed)
}

// queue never blocks the one who puts: istiod and Envoy would wait for each other.
type queue struct {
	mu     sync.Mutex
	items  []*discovery.DeltaDiscoveryRequest
	filled chan struct{}
}

func (q *queue) put(request *discovery.DeltaDiscoveryRequest) {
	q.mu.Lock()
	q.items = append(q.items, request)
	q.mu.Unlock()
	select {
	case q.filled <- struct{}{}:
	default:
	}
}

func (q *queue) take(done <-chan struct{}) (*discovery.DeltaDiscoveryRequest, error) {
	for {
		q.mu.Lock()
		if len(q.items) > 0 {
			first := q.items[0]
			q.items = q.items[1:]
			q.mu.Unlock()
			return first, nil
		}
		q.mu.Unlock()
		select {
		case <-q.filled:
		case <-done:
			return nil, io.EOF
		}
	}
}
