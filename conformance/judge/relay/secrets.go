package relay

import (
	"time"

	core "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	tls "github.com/envoyproxy/go-control-plane/envoy/extensions/transport_sockets/tls/v3"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"
	"google.golang.org/protobuf/types/known/durationpb"
)

// Envoy waits 15 seconds for a secret and then goes on without it. The secrets which exist come within
// milliseconds, so the outcome is the same with a shorter wait.
var secretWait = durationpb.New(300 * time.Millisecond)

func hurryUpstreamSecrets(socket *core.TransportSocket) error {
	var context tls.UpstreamTlsContext
	if socket == nil || !socket.GetTypedConfig().MessageIs(&context) {
		return nil
	}
	return hurry(socket, &context, context.GetCommonTlsContext)
}

func hurryDownstreamSecrets(socket *core.TransportSocket) error {
	var context tls.DownstreamTlsContext
	if socket == nil || !socket.GetTypedConfig().MessageIs(&context) {
		return nil
	}
	return hurry(socket, &context, context.GetCommonTlsContext)
}

func hurry(socket *core.TransportSocket, message proto.Message, common func() *tls.CommonTlsContext) error {
	if err := socket.GetTypedConfig().UnmarshalTo(message); err != nil {
		return err
	}
	configs := common().GetTlsCertificateSdsSecretConfigs()
	configs = append(configs, common().GetValidationContextSdsSecretConfig(), common().GetCombinedValidationContext().GetValidationContextSdsSecretConfig())
	for _, config := range configs {
		if config.GetSdsConfig() != nil {
			config.SdsConfig.InitialFetchTimeout = secretWait
		}
	}
	packed, err := anypb.New(message)
	socket.ConfigType = &core.TransportSocket_TypedConfig{TypedConfig: packed}
	return err
}
