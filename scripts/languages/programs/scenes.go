package main

import (
	"fmt"
	"os"

	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"

	istio "github.com/cdk8s-istio/cdk8s-istio-go/cdk8sistio"
	"github.com/cdk8s-istio/cdk8s-istio-go/cdk8sistio/telemetryapi"
)

func main() {
	defer jsii.Close()
	scenes := map[string]func(cdk8s.App){"shop": shop, "ask": ask, "argument": argument, "mesh": mesh}
	scenes[os.Args[1]](cdk8s.NewApp(nil))
}

func chartOf(app cdk8s.App, id string) cdk8s.Chart {
	return cdk8s.NewChart(app, jsii.String(id), &cdk8s.ChartProps{Namespace: jsii.String("shop")})
}

func shop(app cdk8s.App) {
	chart := chartOf(app, "shop")
	orders := istio.MeshService_FromServiceName(chart, jsii.String("Orders"), jsii.String("orders"),
		&istio.MeshServiceNameOptions{Port: jsii.Number(8080)})
	gateway := istio.NewIngressGateway(chart, jsii.String("Gateway"), &istio.IngressGatewayProps{
		Hosts: jsii.Strings("shop.example.com"),
		Tls:   istio.ServerTls_Simple(jsii.String("shop-example-com"), nil),
	})
	istio.NewCanary(chart, jsii.String("Canary"), &istio.CanaryProps{
		Service: orders,
		Stable:  orders.AddSubset(jsii.String("v1"), nil),
		Canary:  orders.AddSubset(jsii.String("v2"), nil),
		Percent: jsii.Number(10),
		Testers: &[]*istio.HttpMatch{
			{Headers: &[]istio.HeaderMatch{istio.HeaderMatch_Exact(jsii.String("x-canary"), jsii.String("always"))}},
		},
		Gateways: &[]istio.IGateway{gateway},
	})
	login := istio.NewJwtLogin(chart, jsii.String("Login"), &istio.JwtLoginProps{
		Targets: &[]istio.IPolicyTarget{
			istio.Workload_Labelled(&map[string]*string{"app": jsii.String("orders")}),
		},
		JwtRules: &[]*istio.JwtRule{
			{Issuer: jsii.String("https://login.example.com"), Audiences: jsii.Strings("orders")},
		},
	})
	login.GrantAccess(&istio.JwtGrant{
		Methods: &[]istio.HttpMethod{istio.HttpMethod_GET},
		Paths:   jsii.Strings("/orders/*"),
	})
	login.GrantAccess(&istio.JwtGrant{
		Paths:  jsii.Strings("/admin/*"),
		Claims: &map[string]*[]*string{"role": jsii.Strings("admin")},
	})
	payments := istio.NewServiceEntry(chart, jsii.String("Payments"), &istio.ServiceEntryProps{
		Hosts: jsii.Strings("api.payments.example.com"),
		Ports: &[]istio.ServicePort{istio.ServicePort_Tls(nil, nil)},
	})
	istio.NewEgressGateway(chart, jsii.String("Egress"), nil).AddService(payments, nil)
	// the generated kinds, too
	telemetryapi.NewTelemetry(chart, jsii.String("Telemetry"), &telemetryapi.TelemetryProps{
		Spec: &telemetryapi.TelemetrySpec{Tracing: &[]*telemetryapi.TelemetrySpecTracing{}},
	})
	app.Synth()
}

func ask(app cdk8s.App) {
	chart := chartOf(app, "ask")
	gateway := istio.NewIngressGateway(chart, jsii.String("Gateway"), &istio.IngressGatewayProps{
		Hosts: jsii.Strings("shop.example.com"),
	})
	web := istio.MeshService_FromServiceName(chart, jsii.String("Web"), jsii.String("web"),
		&istio.MeshServiceNameOptions{Port: jsii.Number(80)})
	istio.NewVirtualService(chart, jsii.String("Routes"), &istio.VirtualServiceProps{
		Gateways: &[]istio.IGateway{gateway},
		Hosts:    jsii.Strings("shop.example.com"),
		Http: &[]*istio.HttpRule{
			{Name: jsii.String("all"), To: web},
			{
				Name:  jsii.String("cart"),
				Match: &[]*istio.HttpMatch{{Uri: istio.StringMatch_Prefix(jsii.String("/cart"))}},
				To:    web,
			},
		},
	})
	for _, finding := range *istio.Mesh_Of(chart, nil).Check() {
		fmt.Printf("%s %s %s: %s\n", *finding.Rule, *finding.Kind, *finding.Pointer, *finding.Message)
	}
}

func argument(app cdk8s.App) {
	chart := chartOf(app, "shop")
	istio.NewPrefixRoute(chart, jsii.String("Cart"), &istio.PrefixRouteProps{
		Gateways: &[]istio.IGateway{istio.NewIngressGateway(chart, jsii.String("Gateway"), nil)},
		Prefix:   jsii.String("cart"),
		To:       istio.MeshService_FromServiceName(chart, jsii.String("Web"), jsii.String("web"), nil),
	})
}

func mesh(app cdk8s.App) {
	chart := chartOf(app, "shop")
	metadata := &cdk8s.ApiObjectMetadata{Name: jsii.String("edge")}
	istio.NewIngressGateway(chart, jsii.String("One"), &istio.IngressGatewayProps{Metadata: metadata})
	istio.NewIngressGateway(chart, jsii.String("Two"), &istio.IngressGatewayProps{Metadata: metadata})
	app.Synth()
}
