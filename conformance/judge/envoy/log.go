package envoy

import (
	"bufio"
	"encoding/json"
	"io"
	"sync"
	"time"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/relay"
)

// Log keeps the entries of the access log by the address that the request came from.
type Log struct {
	mu      sync.Mutex
	entries map[string][]relay.Entry
	waiting map[string]chan struct{}
}

func follow(output io.Reader) *Log {
	log := &Log{entries: map[string][]relay.Entry{}, waiting: map[string]chan struct{}{}}
	go func() {
		lines := bufio.NewReaderSize(output, 256<<10)
		for {
			line, err := lines.ReadBytes('\n')
			if err != nil {
				return
			}
			var entry relay.Entry
			// an access log of the user's own may write here too
			if json.Unmarshal(line, &entry) == nil && entry.Judge != "" {
				log.add(entry)
			}
		}
	}()
	return log
}

func (l *Log) add(entry relay.Entry) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if waiting, found := l.waiting[entry.Remote]; found {
		l.entries[entry.Remote] = append(l.entries[entry.Remote], entry)
		close(waiting)
		l.waiting[entry.Remote] = make(chan struct{})
	}
}

// Expect must be called before the request from the address is sent.
func (l *Log) Expect(remote string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting[remote] = make(chan struct{})
}

// Take waits for an entry that satisfies, and forgets the address.
func (l *Log) Take(remote string, satisfies func(relay.Entry) bool, timeout time.Duration) (relay.Entry, bool) {
	deadline := time.After(timeout)
	defer l.forget(remote)
	for {
		l.mu.Lock()
		entries, waiting := l.entries[remote], l.waiting[remote]
		l.mu.Unlock()
		for _, entry := range entries {
			if satisfies(entry) {
				return entry, true
			}
		}
		select {
		case <-waiting:
		case <-deadline:
			if len(entries) > 0 {
				return entries[len(entries)-1], true
			}
			return relay.Entry{}, false
		}
	}
}

func (l *Log) forget(remote string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.entries, remote)
	delete(l.waiting, remote)
}
