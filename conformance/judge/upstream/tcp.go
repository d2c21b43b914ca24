package upstream

import "encoding/json"

// serveTCP answers the first bytes with one line of JSON that tells them, and echoes everything after.
func (p *process) serveTCP(c connection) {
	start, _ := c.reader.Peek(c.reader.Buffered())
	view := p.view(c.port)
	view.Protocol, view.Body, view.TLS = "TCP", string(start), c.tls
	p.tell(Event{Seen: &view})
	line, err := json.Marshal(view)
	if err != nil {
		return
	}
	c.reader.Discard(len(start))
	if _, err := c.Write(append(line, '\n')); err != nil {
		return
	}
	c.reader.WriteTo(c.Conn)
}
