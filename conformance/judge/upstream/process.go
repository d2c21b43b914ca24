package upstream

import (
	"bufio"
	"encoding/json"
	"io"
	"net"
	"os"
	"sync"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/authority"
)

// process holds the servers; a server is reused for somebody else after a reset.
type process struct {
	authority *authority.Authority
	tries     tries
	limits    limits

	mu      sync.RWMutex
	playing map[int]Identity
	ports   []int
	used    int

	out sync.Mutex
	to  *bufio.Writer
}

// Main plays whom the lines on stdin ask for, until stdin ends: so it never outlives the judge.
func Main(ca *authority.Authority) error {
	p := &process{authority: ca, playing: map[int]Identity{}, to: bufio.NewWriter(os.Stdout)}
	lines := json.NewDecoder(bufio.NewReader(os.Stdin))
	for {
		var command Command
		if err := lines.Decode(&command); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if command.Reset {
			p.reset()
		}
		if command.Play != nil {
			p.play(*command.Play)
		}
	}
}

func (p *process) reset() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.used = 0
	p.limits.reset()
}

func (p *process) play(identity Identity) {
	port, err := p.assign(identity)
	if err != nil {
		p.tell(Event{Playing: identity.Address, Error: err.Error()})
		return
	}
	p.tell(Event{Playing: identity.Address, Port: port})
}

func (p *process) assign(identity Identity) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.used == len(p.ports) {
		listener, err := net.Listen("tcp4", "127.0.0.1:0")
		if err != nil {
			return 0, err
		}
		port := listener.Addr().(*net.TCPAddr).Port
		p.ports = append(p.ports, port)
		go p.serve(listener, port)
	}
	port := p.ports[p.used]
	p.used++
	p.playing[port] = identity
	return port, nil
}

func (p *process) identity(port int) Identity {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.playing[port]
}

// view begins what is told of a request with the name of the one who got it.
func (p *process) view(port int) View {
	identity := p.identity(port)
	return View{
		Address: identity.Address, Workload: identity.Workload, Namespace: identity.Namespace,
		Labels: identity.Labels, Headers: [][2]string{}, Port: port,
	}
}

func (p *process) tell(event Event) {
	line, err := json.Marshal(event)
	if err != nil {
		return
	}
	p.out.Lock()
	defer p.out.Unlock()
	p.to.Write(append(line, '\n'))
	p.to.Flush()
}
