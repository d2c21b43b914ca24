package request

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http/httputil"
	"strconv"
	"strings"
)

// overHTTP1 writes the request as it was given: a library would correct what is to be judged.
func overHTTP1(conn net.Conn, spec *Spec, answer *Answer) error {
	var text strings.Builder
	fmt.Fprintf(&text, "%s %s %s\r\n", spec.Method, spec.Path, spec.Version)
	if spec.Host != nil {
		fmt.Fprintf(&text, "Host: %s\r\n", *spec.Host)
	}
	for _, header := range spec.Headers {
		fmt.Fprintf(&text, "%s: %s\r\n", header[0], header[1])
	}
	if spec.Body != "" && find(spec.Headers, "transfer-encoding") == "" && find(spec.Headers, "content-length") == "" {
		fmt.Fprintf(&text, "Content-Length: %d\r\n", len(spec.Body))
	}
	text.WriteString("\r\n" + spec.Body)
	if _, err := io.WriteString(conn, text.String()); err != nil {
		return err
	}
	return readHTTP1(bufio.NewReaderSize(conn, 16<<10), spec, answer)
}

func readHTTP1(reader *bufio.Reader, spec *Spec, answer *Answer) error {
	for {
		line, err := readLine(reader)
		if err != nil {
			return err
		}
		_, rest, _ := strings.Cut(line, " ")
		code, _, _ := strings.Cut(rest, " ")
		if answer.Status, err = strconv.Atoi(code); err != nil {
			return fmt.Errorf("no status line: '%s'", line)
		}
		answer.Headers = [][2]string{}
		for {
			line, err := readLine(reader)
			if err != nil {
				return err
			}
			if line == "" {
				break
			}
			name, value, _ := strings.Cut(line, ":")
			answer.Headers = append(answer.Headers, [2]string{name, strings.TrimSpace(value)})
		}
		// a preliminary answer is followed by the real one
		if answer.Status >= 200 || answer.Status == 101 {
			break
		}
	}
	body, err := readBody(reader, spec, answer)
	answer.Body = string(body)
	return err
}

func readBody(reader *bufio.Reader, spec *Spec, answer *Answer) ([]byte, error) {
	if spec.Method == "HEAD" || answer.Status == 204 || answer.Status == 304 || answer.Status == 101 {
		return nil, nil
	}
	if strings.EqualFold(find(answer.Headers, "transfer-encoding"), "chunked") {
		return io.ReadAll(httputil.NewChunkedReader(reader))
	}
	if text := find(answer.Headers, "content-length"); text != "" {
		length, err := strconv.Atoi(text)
		if err != nil {
			return nil, err
		}
		body := make([]byte, length)
		_, err = io.ReadFull(reader, body)
		return body, err
	}
	return io.ReadAll(reader)
}

func readLine(reader *bufio.Reader) (string, error) {
	line, err := reader.ReadString('\n')
	return strings.TrimRight(line, "\r\n"), err
}

func find(headers [][2]string, name string) string {
	for _, header := range headers {
		if strings.EqualFold(header[0], name) {
			return header[1]
		}
	}
	return ""
}
