package upstream

import (
	"encoding/json"
	"strings"
	"sync"
	"time"
)

// AnswerHeader lets one request say how the upstream shall answer it; its value is an Answer in JSON.
const AnswerHeader = "x-judge-answer"

// Answer tells an upstream how to answer; the zero value is status 200 with the view as the body.
type Answer struct {
	// To names the workload, the service ("reviews.shop") or the address which answers so; unused in a header.
	To string `json:"to,omitempty"`
	// When lists headers which the request must carry for this answer to apply.
	When   map[string]string `json:"when,omitempty"`
	Status int               `json:"status,omitempty"`
	// Statuses is one status for each try of a request; the last one repeats.
	Statuses []int       `json:"statuses,omitempty"`
	Headers  [][2]string `json:"headers,omitempty"`
	Body     *string     `json:"body,omitempty"`
	DelayMs  int         `json:"delayMs,omitempty"`
	// Close breaks the connection instead of answering.
	Close bool `json:"close,omitempty"`
	// GRPCStatus is the grpc-status of a gRPC answer.
	GRPCStatus int `json:"grpcStatus,omitempty"`
	// Limit makes a rate-limit service allow so many requests for each descriptor.
	Limit *int `json:"limit,omitempty"`
}

func choose(identity Identity, view View) (Answer, error) {
	if text := view.Header(AnswerHeader); text != "" {
		var answer Answer
		return answer, json.Unmarshal([]byte(text), &answer)
	}
	for _, answer := range identity.Answers {
		if applies(answer, view) {
			return answer, nil
		}
	}
	return Answer{}, nil
}

func applies(answer Answer, view View) bool {
	for name, value := range answer.When {
		if view.Header(lower(name)) != value {
			return false
		}
	}
	return true
}

// tries counts how often each request arrived, so that a retry can be answered differently.
type tries struct {
	mu    sync.Mutex
	count map[string]int
}

func (t *tries) next(id string) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.count == nil || len(t.count) > 100_000 {
		t.count = map[string]int{}
	}
	t.count[id]++
	return t.count[id]
}

// response is an answer made concrete.
type response struct {
	status  int
	headers [][2]string
	body    []byte
	// broken says that the connection is to be closed without an answer
	broken bool
	grpc   int
}

func (p *process) respond(view View) response {
	identity := p.identity(view.Port)
	answer, err := choose(identity, view)
	if err != nil {
		return response{status: 400, body: []byte(AnswerHeader + " is no answer: " + err.Error())}
	}
	time.Sleep(time.Duration(answer.DelayMs) * time.Millisecond)
	if answer.Close {
		return response{broken: true}
	}
	result := response{status: 200, headers: answer.Headers, grpc: answer.GRPCStatus}
	if answer.Status != 0 {
		result.status = answer.Status
	}
	if len(answer.Statuses) > 0 {
		try := p.tries.next(view.Header("x-request-id"))
		result.status = answer.Statuses[min(try, len(answer.Statuses))-1]
	}
	if answer.Body != nil {
		result.body = []byte(*answer.Body)
		return result
	}
	result.body, _ = json.Marshal(view)
	if !named(result.headers, "content-type") {
		result.headers = append(result.headers, [2]string{"content-type", "application/json"})
	}
	return result
}

func named(headers [][2]string, name string) bool {
	for _, header := range headers {
		if lower(header[0]) == name {
			return true
		}
	}
	return false
}

func lower(text string) string { return strings.ToLower(text) }
