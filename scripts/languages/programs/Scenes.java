import io.github.cdk8s_istio.*;
import io.github.cdk8s_istio.telemetryapi.Telemetry;
import io.github.cdk8s_istio.telemetryapi.TelemetrySpec;
import java.util.List;
import java.util.Map;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;

public final class Scenes {
    public static void main(String[] args) {
        App app = new App();
        switch (args[0]) {
            case "shop" -> shop(app);
            case "ask" -> ask(app);
            case "argument" -> argument(app);
            case "mesh" -> mesh(app);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static Chart chartOf(App app, String id) {
        return new Chart(app, id, ChartProps.builder().namespace("shop").build());
    }

    private static void shop(App app) {
        Chart chart = chartOf(app, "shop");
        MeshService orders = MeshService.fromServiceName(
            chart, "Orders", "orders", MeshServiceNameOptions.builder().port(8080).build());
        IngressGateway gateway = IngressGateway.Builder.create(chart, "Gateway")
            .hosts(List.of("shop.example.com"))
            .tls(ServerTls.simple("shop-example-com"))
            .build();
        Canary.Builder.create(chart, "Canary")
            .service(orders)
            .stable(orders.addSubset("v1"))
            .canary(orders.addSubset("v2"))
            .percent(10)
            .testers(List.of(
                HttpMatch.builder().headers(List.of(HeaderMatch.exact("x-canary", "always"))).build()))
            .gateways(List.of(gateway))
            .build();
        JwtLogin login = JwtLogin.Builder.create(chart, "Login")
            .targets(List.of(Workload.labelled(Map.of("app", "orders"))))
            .jwtRules(List.of(
                JwtRule.builder().issuer("https://login.example.com").audiences(List.of("orders")).build()))
            .build();
        login.grantAccess(JwtGrant.builder().methods(List.of(HttpMethod.GET)).paths(List.of("/orders/*")).build());
        login.grantAccess(JwtGrant.builder()
            .paths(List.of("/admin/*"))
            .claims(Map.of("role", List.of("admin")))
            .build());
        ServiceEntry payments = ServiceEntry.Builder.create(chart, "Payments")
            .hosts(List.of("api.payments.example.com"))
            .ports(List.of(ServicePort.tls()))
            .build();
        new EgressGateway(chart, "Egress").addService(payments);
        // the generated kinds, too
        Telemetry.Builder.create(chart, "Telemetry")
            .spec(TelemetrySpec.builder().tracing(List.of()).build())
            .build();
        app.synth();
    }

    private static void ask(App app) {
        Chart chart = chartOf(app, "ask");
        IngressGateway gateway = IngressGateway.Builder.create(chart, "Gateway")
            .hosts(List.of("shop.example.com"))
            .build();
        MeshService web = MeshService.fromServiceName(
            chart, "Web", "web", MeshServiceNameOptions.builder().port(80).build());
        VirtualService.Builder.create(chart, "Routes")
            .gateways(List.of(gateway))
            .hosts(List.of("shop.example.com"))
            .http(List.of(
                HttpRule.builder().name("all").to(web).build(),
                HttpRule.builder()
                    .name("cart")
                    .match(List.of(HttpMatch.builder().uri(StringMatch.prefix("/cart")).build()))
                    .to(web)
                    .build()))
            .build();
        for (Finding finding : Mesh.of(chart).check()) {
            System.out.printf(
                "%s %s %s: %s%n", finding.getRule(), finding.getKind(), finding.getPointer(), finding.getMessage());
        }
    }

    private static void argument(App app) {
        Chart chart = chartOf(app, "shop");
        PrefixRoute.Builder.create(chart, "Cart")
            .gateways(List.of(new IngressGateway(chart, "Gateway")))
            .prefix("cart")
            .to(MeshService.fromServiceName(chart, "Web", "web"))
            .build();
    }

    private static void mesh(App app) {
        Chart chart = chartOf(app, "shop");
        ApiObjectMetadata metadata = ApiObjectMetadata.builder().name("edge").build();
        IngressGateway.Builder.create(chart, "One").metadata(metadata).build();
        IngressGateway.Builder.create(chart, "Two").metadata(metadata).build();
        app.synth();
    }
}
