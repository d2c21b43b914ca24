package upstream

import (
	"io"
	"net/http"
	"strconv"
	"sync"

	"golang.org/x/net/http2"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/http2wire"
)

// serveHTTP2 reads frames by hand, for the same reason as serveHTTP1.
func (p *process) serveHTTP2(c connection) {
	if _, err := io.CopyN(io.Discard, c.reader, int64(len(http2.ClientPreface))); err != nil {
		return
	}
	wire := http2wire.New(c.Conn, c.reader)
	if wire.Framer.WriteSettings(http2.Setting{ID: http2.SettingInitialWindowSize, Val: 1 << 24}) != nil {
		return
	}
	requests := map[uint32]*View{}
	var answering sync.WaitGroup
	defer answering.Wait()
	for {
		message, err := wire.Next()
		if err != nil {
			return
		}
		view, ok := requests[message.Stream]
		if !ok {
			fresh := p.view(c.port)
			fresh.Protocol, fresh.TLS = "HTTP/2", c.tls
			view, requests[message.Stream] = &fresh, &fresh
		}
		for _, field := range message.Fields {
			fill(view, field)
		}
		view.Body += string(message.Data)
		if message.Reset {
			delete(requests, message.Stream)
		} else if message.End {
			delete(requests, message.Stream)
			answering.Add(1)
			go func() {
				defer answering.Done()
				p.answerHTTP2(wire, message.Stream, *view)
			}()
		}
	}
}

func fill(view *View, field [2]string) {
	switch field[0] {
	case ":method":
		view.Method = field[1]
	case ":path":
		view.Path = field[1]
	case ":authority":
		view.Authority = field[1]
	case ":scheme":
	default:
		view.Headers = append(view.Headers, field)
	}
}

func (p *process) answerHTTP2(wire *http2wire.Wire, stream uint32, view View) {
	grpc := isGRPC(view)
	if grpc {
		view.Protocol = "gRPC"
	}
	if reply, ok := p.serviceReply(view); ok {
		p.tell(Event{Seen: &view})
		writeGRPC(wire, stream, response{status: 200}, reply)
		return
	}
	if grpc {
		view.Body = http2wire.TextOf(view.Body)
	}
	p.tell(Event{Seen: &view})
	answer := p.respond(view)
	if answer.broken {
		wire.Close()
		return
	}
	if grpc && answer.status == http.StatusOK {
		writeGRPC(wire, stream, answer, http2wire.Text(string(answer.body)))
		return
	}
	fields := append([][2]string{{":status", strconv.Itoa(answer.status)}}, answer.headers...)
	fields = append(fields, [2]string{"content-length", strconv.Itoa(len(answer.body))})
	if view.Method == http.MethodHead {
		answer.body = nil
	}
	wire.Write(stream, fields, answer.body, nil)
}
