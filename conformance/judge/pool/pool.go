// Package pool is the judge's side of the upstreams: who plays where, and what they saw.
package pool

import (
	"bufio"
	"encoding/json"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/authority"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/keep"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/upstream"
)

// AuthorityVariable is the environment variable through which the upstreams get the certificate authority.
const AuthorityVariable = "JUDGE_AUTHORITY"

// enough for every request in flight, and for mirrors that come late
const keptViews = 20_000

// Pool is the process of the upstreams.
type Pool struct {
	*keep.Child

	asking  sync.Mutex
	ports   map[string]int
	playing chan upstream.Event

	mu      sync.Mutex
	views   map[string][]upstream.View
	order   []string
	arrived chan struct{}
}

// Start runs the process.
func Start(ca *authority.Authority) (*Pool, error) {
	exported, err := ca.Export()
	if err != nil {
		return nil, err
	}
	child, err := keep.Start("the upstreams' process", []string{AuthorityVariable + "=" + exported}, "upstream")
	if err != nil {
		return nil, err
	}
	p := &Pool{
		Child: child, ports: map[string]int{}, playing: make(chan upstream.Event, 1),
		views: map[string][]upstream.View{}, arrived: make(chan struct{}),
	}
	go p.follow()
	return p, nil
}

func (p *Pool) follow() {
	events := json.NewDecoder(bufio.NewReaderSize(p.Stdout, 256<<10))
	for {
		var event upstream.Event
		if events.Decode(&event) != nil {
			return
		}
		if event.Seen != nil {
			p.saw(*event.Seen)
		} else {
			p.playing <- event
		}
	}
}

// Reset forgets who plays where.
func (p *Pool) Reset() error {
	p.asking.Lock()
	defer p.asking.Unlock()
	p.ports = map[string]int{}
	return p.command(upstream.Command{Reset: true})
}

// Port returns the local port of the one who plays an identity, who begins to play if nobody does.
func (p *Pool) Port(identity upstream.Identity) (int, error) {
	p.asking.Lock()
	defer p.asking.Unlock()
	if port, found := p.ports[identity.Address]; found {
		return port, nil
	}
	if err := p.command(upstream.Command{Play: &identity}); err != nil {
		return 0, err
	}
	select {
	case event := <-p.playing:
		if event.Error != "" {
			return 0, errors.New(event.Error)
		}
		p.ports[identity.Address] = event.Port
		return event.Port, nil
	case <-p.Died:
		return 0, errors.New(p.Why())
	}
}

func (p *Pool) command(command upstream.Command) error {
	line, err := json.Marshal(command)
	if err != nil {
		return err
	}
	if _, err := p.Stdin.Write(append(line, '\n')); err != nil {
		return errors.New(p.Why())
	}
	return nil
}

func (p *Pool) saw(view upstream.View) {
	p.mu.Lock()
	defer p.mu.Unlock()
	id := view.Header("x-request-id")
	if _, found := p.views[id]; !found {
		p.order = append(p.order, id)
		if len(p.order) > keptViews {
			delete(p.views, p.order[0])
			p.order = p.order[1:]
		}
	}
	p.views[id] = append(p.views[id], view)
	close(p.arrived)
	p.arrived = make(chan struct{})
}

// Views returns what the upstreams saw of a request, as soon as they saw it so many times.
func (p *Pool) Views(id string, count int, timeout time.Duration) []upstream.View {
	deadline := time.After(timeout)
	for {
		p.mu.Lock()
		views, arrived := slices.Clone(p.views[id]), p.arrived
		p.mu.Unlock()
		if len(views) >= count {
			return views
		}
		select {
		case <-arrived:
		case <-deadline:
			return views
		case <-p.Died:
			return views
		}
	}
}
