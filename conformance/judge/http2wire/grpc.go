package http2wire

import (
	"encoding/binary"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

// Frame puts a message into the envelope of gRPC: not compressed, and its length.
func Frame(message []byte) []byte {
	return append(binary.BigEndian.AppendUint32([]byte{0}, uint32(len(message))), message...)
}

// Unframe takes the first message out of its envelope.
func Unframe(data []byte) []byte {
	if len(data) < 5 {
		return nil
	}
	return data[5:min(len(data), 5+int(binary.BigEndian.Uint32(data[1:5])))]
}

// Text is a gRPC message which holds a text, as google.protobuf.StringValue.
func Text(text string) []byte {
	message, err := proto.Marshal(wrapperspb.String(text))
	if err != nil {
		return Frame(nil)
	}
	return Frame(message)
}

// TextOf is the text in a gRPC message, or nothing if it holds something else.
func TextOf(data string) string {
	var value wrapperspb.StringValue
	if proto.Unmarshal(Unframe([]byte(data)), &value) != nil {
		return ""
	}
	return value.GetValue()
}
