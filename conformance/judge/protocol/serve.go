package protocol

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/analyze"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/manifest"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/rig"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/validate"
)

// Server answers requests until the input ends or somebody says quit.
type Server struct {
	Rig     *rig.Rig
	CRDs    *validate.CRDs
	Version Version

	out sync.Mutex
	to  io.Writer
}

// Serve reads the lines. What only reads runs at once beside each other; what changes the configuration
// waits for everything before it, and everything after waits for it.
func (s *Server) Serve(from io.Reader, to io.Writer) error {
	s.to = to
	var running sync.WaitGroup
	defer running.Wait()
	busy := make(chan struct{}, 32)
	lines := json.NewDecoder(bufio.NewReaderSize(from, 1<<20))
	for {
		var request Request
		if err := lines.Decode(&request); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("the request is not a line of JSON: %w", err)
		}
		if request.Do == "quit" {
			return s.reply(Reply{ID: request.ID, Result: struct{}{}})
		}
		if !concurrent[request.Do] {
			running.Wait()
			s.answer(request)
			continue
		}
		busy <- struct{}{}
		running.Add(1)
		go func() {
			defer running.Done()
			defer func() { <-busy }()
			s.answer(request)
		}()
	}
}

var concurrent = map[string]bool{"validate": true, "request": true, "requests": true, "analyze": true}

func (s *Server) answer(request Request) {
	result, err := s.do(request)
	reply := Reply{ID: request.ID, Result: result}
	if err != nil {
		reply = Reply{ID: request.ID, Error: oneLine(err.Error()), Died: s.Rig.Dead()}
	}
	s.reply(reply)
}

func (s *Server) reply(reply Reply) error {
	line, err := encode(reply)
	if err != nil {
		line, err = encode(Reply{ID: reply.ID, Error: err.Error()})
	}
	if err != nil {
		return err
	}
	s.out.Lock()
	defer s.out.Unlock()
	_, err = s.to.Write(line)
	return err
}

func (s *Server) do(request Request) (any, error) {
	switch request.Do {
	case "validate":
		documents, err := manifest.Read(request.YAML)
		if err != nil {
			return nil, err
		}
		verdicts, err := s.CRDs.All(documents)
		return Validation{verdicts}, err
	case "analyze":
		return analyze.Run(request.YAML, request.MeshConfig)
	case "apply":
		request.Order.YAML, request.Order.MeshConfig = request.YAML, request.MeshConfig
		return s.Rig.Apply(request.Order)
	case "request":
		if request.Request == nil {
			return nil, errors.New("'request' is missing")
		}
		return s.Rig.Request(*request.Request)
	case "requests":
		return s.Rig.Requests(request.Requests)
	case "load":
		return s.Rig.Load(request.Requests)
	case "simulate":
		return s.Rig.Simulate(request.Requests)
	case "issue":
		return s.issue(request.Issue)
	case "token":
		return s.token(request.Token)
	case "ports":
		return s.Rig.Ports(), nil
	case "dump":
		return s.Rig.Dump(request.Proxies)
	case "version":
		return s.version(), nil
	}
	return nil, fmt.Errorf("the judge can validate, analyze, apply, request, requests, load, simulate, issue, token, ports, dump, version and quit, got '%s'", request.Do)
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
