package upstream

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"strconv"
	"strings"
)

// serveHTTP1 reads requests by hand: a library would lose the order of the headers and the raw path.
func (p *process) serveHTTP1(c connection) {
	for {
		view, err := p.readHTTP1(c)
		if err != nil {
			return
		}
		p.tell(Event{Seen: &view})
		answer := p.respond(view)
		if answer.broken || writeHTTP1(c, view.Method, answer) != nil {
			return
		}
	}
}

func (p *process) readHTTP1(c connection) (View, error) {
	view := p.view(c.port)
	view.Protocol, view.TLS = "HTTP/1.1", c.tls
	line, err := readLine(c.reader)
	if err != nil {
		return view, err
	}
	method, rest, _ := strings.Cut(line, " ")
	end := strings.LastIndex(rest, " ")
	if end < 0 {
		return view, fmt.Errorf("no HTTP version in '%s'", line)
	}
	view.Method, view.Path, view.Protocol = method, rest[:end], rest[end+1:]

	for {
		line, err := readLine(c.reader)
		if err != nil {
			return view, err
		}
		if line == "" {
			break
		}
		name, value, _ := strings.Cut(line, ":")
		if strings.EqualFold(name, "host") {
			view.Authority = strings.TrimSpace(value)
			continue
		}
		view.Headers = append(view.Headers, [2]string{name, strings.TrimSpace(value)})
	}
	body, err := readBody(c.reader, view)
	view.Body = string(body)
	return view, err
}

func readBody(reader *bufio.Reader, view View) ([]byte, error) {
	if strings.EqualFold(view.Header("transfer-encoding"), "chunked") {
		body, err := io.ReadAll(httputil.NewChunkedReader(reader))
		if err == nil {
			// the empty line after the last chunk; trailers are not looked at
			_, err = readLine(reader)
		}
		return body, err
	}
	length, err := strconv.Atoi(view.Header("content-length"))
	if err != nil {
		return nil, nil
	}
	body := make([]byte, length)
	_, err = io.ReadFull(reader, body)
	return body, err
}

func writeHTTP1(w io.Writer, method string, answer response) error {
	var text strings.Builder
	fmt.Fprintf(&text, "HTTP/1.1 %d %s\r\n", answer.status, http.StatusText(answer.status))
	for _, header := range answer.headers {
		fmt.Fprintf(&text, "%s: %s\r\n", header[0], header[1])
	}
	bodyless := answer.status == 204 || answer.status == 304 || answer.status < 200
	if !bodyless {
		fmt.Fprintf(&text, "content-length: %d\r\n", len(answer.body))
	}
	text.WriteString("\r\n")
	if !bodyless && method != "HEAD" {
		text.Write(answer.body)
	}
	_, err := io.WriteString(w, text.String())
	return err
}

func readLine(reader *bufio.Reader) (string, error) {
	line, err := reader.ReadString('\n')
	return strings.TrimRight(line, "\r\n"), err
}
