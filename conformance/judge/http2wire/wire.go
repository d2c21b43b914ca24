// Package http2wire speaks HTTP/2 frame by frame, so that header order, repetitions and raw paths survive.
package http2wire

import (
	"bytes"
	"io"
	"net"
	"sync"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"
)

// Wire is one HTTP/2 connection. Next has one caller, Write may have many.
type Wire struct {
	Framer *http2.Framer

	conn    net.Conn
	mu      sync.Mutex
	buffer  bytes.Buffer
	encoder *hpack.Encoder
}

// Message is what arrived on a stream: fields, data, or its end.
type Message struct {
	Stream uint32
	Fields [][2]string
	Data   []byte
	End    bool
	// Reset says that the peer gave the stream up, with this code.
	Reset bool
	Code  http2.ErrCode
}

// New speaks over a connection whose bytes are read from reader.
func New(conn net.Conn, reader io.Reader) *Wire {
	w := &Wire{Framer: http2.NewFramer(conn, reader), conn: conn}
	w.Framer.ReadMetaHeaders = hpack.NewDecoder(4096, nil)
	w.Framer.MaxHeaderListSize = 1 << 20
	w.encoder = hpack.NewEncoder(&w.buffer)
	return w
}

// Close breaks the connection.
func (w *Wire) Close() { w.conn.Close() }

// Next returns the next message of any stream, and does by itself what the protocol asks for in between.
func (w *Wire) Next() (Message, error) {
	for {
		frame, err := w.Framer.ReadFrame()
		if err != nil {
			return Message{}, err
		}
		switch frame := frame.(type) {
		case *http2.MetaHeadersFrame:
			message := Message{Stream: frame.StreamID, End: frame.StreamEnded()}
			for _, field := range frame.Fields {
				message.Fields = append(message.Fields, [2]string{field.Name, field.Value})
			}
			return message, nil
		case *http2.DataFrame:
			data := bytes.Clone(frame.Data())
			if err := w.credit(frame.StreamID, frame.Length); err != nil {
				return Message{}, err
			}
			return Message{Stream: frame.StreamID, Data: data, End: frame.StreamEnded()}, nil
		case *http2.RSTStreamFrame:
			return Message{Stream: frame.StreamID, Reset: true, Code: frame.ErrCode}, nil
		case *http2.SettingsFrame:
			if err := w.settings(frame); err != nil {
				return Message{}, err
			}
		case *http2.PingFrame:
			if err := w.pong(frame); err != nil {
				return Message{}, err
			}
		case *http2.GoAwayFrame:
			if frame.ErrCode != http2.ErrCodeNo {
				return Message{}, http2.ConnectionError(frame.ErrCode)
			}
		}
	}
}

func (w *Wire) settings(frame *http2.SettingsFrame) error {
	if frame.IsAck() {
		return nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.Framer.WriteSettingsAck()
}

func (w *Wire) pong(frame *http2.PingFrame) error {
	if frame.IsAck() {
		return nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.Framer.WritePing(true, frame.Data)
}

func (w *Wire) credit(stream, length uint32) error {
	if length == 0 {
		return nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := w.Framer.WriteWindowUpdate(0, length); err != nil {
		return err
	}
	return w.Framer.WriteWindowUpdate(stream, length)
}

// Write sends a whole message: fields, data, and trailers if there are any. Messages are small here,
// well below the first window, so the peer's flow control is not waited for.
func (w *Wire) Write(stream uint32, fields [][2]string, data []byte, trailers [][2]string) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	bare := len(data) == 0 && trailers == nil
	if err := w.headers(stream, fields, bare); err != nil || bare {
		return err
	}
	for len(data) > 0 {
		piece := data[:min(len(data), 16<<10)]
		data = data[len(piece):]
		if err := w.Framer.WriteData(stream, len(data) == 0 && trailers == nil, piece); err != nil {
			return err
		}
	}
	if trailers == nil {
		return nil
	}
	return w.headers(stream, trailers, true)
}

func (w *Wire) headers(stream uint32, fields [][2]string, end bool) error {
	w.buffer.Reset()
	for _, field := range fields {
		if err := w.encoder.WriteField(hpack.HeaderField{Name: field[0], Value: field[1]}); err != nil {
			return err
		}
	}
	block := w.buffer.Bytes()
	first := block[:min(len(block), 16<<10)]
	rest := block[len(first):]
	param := http2.HeadersFrameParam{StreamID: stream, BlockFragment: first, EndStream: end, EndHeaders: len(rest) == 0}
	if err := w.Framer.WriteHeaders(param); err != nil {
		return err
	}
	for len(rest) > 0 {
		piece := rest[:min(len(rest), 16<<10)]
		rest = rest[len(piece):]
		if err := w.Framer.WriteContinuation(stream, len(rest) == 0, piece); err != nil {
			return err
		}
	}
	return nil
}
