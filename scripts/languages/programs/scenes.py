import sys

import cdk8s
import cdk8s_istio as istio


def shop(app):
    chart = cdk8s.Chart(app, "shop", namespace="shop")
    orders = istio.MeshService.from_service_name(chart, "Orders", "orders", port=8080)
    gateway = istio.IngressGateway(
        chart,
        "Gateway",
        hosts=["shop.example.com"],
        tls=istio.ServerTls.simple("shop-example-com"),
    )
    istio.Canary(
        chart,
        "Canary",
        service=orders,
        stable=orders.add_subset("v1"),
        canary=orders.add_subset("v2"),
        percent=10,
        testers=[istio.HttpMatch(headers=[istio.HeaderMatch.exact("x-canary", "always")])],
        gateways=[gateway],
    )
    login = istio.JwtLogin(
        chart,
        "Login",
        targets=[istio.Workload.labelled({"app": "orders"})],
        jwt_rules=[istio.JwtRule(issuer="https://login.example.com", audiences=["orders"])],
    )
    login.grant_access(methods=[istio.HttpMethod.GET], paths=["/orders/*"])
    login.grant_access(paths=["/admin/*"], claims={"role": ["admin"]})
    payments = istio.ServiceEntry(
        chart,
        "Payments",
        hosts=["api.payments.example.com"],
        ports=[istio.ServicePort.tls()],
    )
    istio.EgressGateway(chart, "Egress").add_service(payments)
    # the generated kinds, too
    istio.telemetryapi.Telemetry(chart, "Telemetry", spec=istio.telemetryapi.TelemetrySpec(tracing=[]))
    app.synth()


def ask(app):
    chart = cdk8s.Chart(app, "ask", namespace="shop")
    gateway = istio.IngressGateway(chart, "Gateway", hosts=["shop.example.com"])
    web = istio.MeshService.from_service_name(chart, "Web", "web", port=80)
    istio.VirtualService(
        chart,
        "Routes",
        gateways=[gateway],
        hosts=["shop.example.com"],
        http=[
            istio.HttpRule(name="all", to=web),
            istio.HttpRule(
                name="cart",
                match=[istio.HttpMatch(uri=istio.StringMatch.prefix("/cart"))],
                to=web,
            ),
        ],
    )
    for finding in istio.Mesh.of(chart).check():
        print(f"{finding.rule} {finding.kind} {finding.pointer}: {finding.message}")


def argument(app):
    chart = cdk8s.Chart(app, "shop", namespace="shop")
    istio.PrefixRoute(
        chart,
        "Cart",
        gateways=[istio.IngressGateway(chart, "Gateway")],
        prefix="cart",
        to=istio.MeshService.from_service_name(chart, "Web", "web"),
    )


def mesh(app):
    chart = cdk8s.Chart(app, "shop", namespace="shop")
    istio.IngressGateway(chart, "One", metadata=cdk8s.ApiObjectMetadata(name="edge"))
    istio.IngressGateway(chart, "Two", metadata=cdk8s.ApiObjectMetadata(name="edge"))
    app.synth()


SCENES = {"shop": shop, "ask": ask, "argument": argument, "mesh": mesh}
SCENES[sys.argv[1]](cdk8s.App())
