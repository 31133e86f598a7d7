package io.gapwise.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Each client may ask only so often, and is told how often it still may. */
class RateLimitTest {

    private static final String COSTLY = "/api/v1/interviews/next";

    @TempDir
    private Path data;

    @Test
    void tellsOnEveryRouteOfTheApiHowOftenAClientStillMayAsk() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            List<RequestMappingInfo> routes = service.routes().getHandlerMethods().keySet().stream()
                    .filter(route -> route.getPatternValues().iterator().next().startsWith("/api/"))
                    .toList();
            assertThat(routes).hasSizeGreaterThan(10).allSatisfy(route -> {
                HttpResponse<String> answer = ask(service, route);
                assertThat(answer.headers().firstValue("RateLimit-Policy"))
                        .get()
                        .asString()
                        .matches("\"(ordinary|costly)\";q=\\d+;w=\\d+");
                assertThat(answer.headers().firstValue("RateLimit"))
                        .get()
                        .asString()
                        .matches("\"(ordinary|costly)\";r=\\d+;t=\\d+");
            });
        }
    }

    private static HttpResponse<String> ask(ServiceUnderTest service, RequestMappingInfo route) {
        String path = route.getPatternValues().iterator().next().replaceAll("\\{[^}]*}", "some");
        String type = route.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse("application/json");
        String method = route.getMethodsCondition().getMethods().stream()
                .findFirst()
                .map(RequestMethod::name)
                .orElse("GET");
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", type)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build());
    }

    @Test
    void refusesWhoAsksTooOftenAndSaysWhenToAskAgain() {
        try (ServiceUnderTest service = ServiceUnderTest.on(
                data, "--gapwise.limits.ordinary.burst=3", "--gapwise.limits.ordinary.per-second=1")) {
            HttpResponse<String> last = service.get(ServiceUnderTest.RECOMMENDATIONS);
            assertThat(last.headers().firstValue("RateLimit-Policy")).contains("\"ordinary\";q=3;w=3");
            assertThat(last.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"ordinary\";r=2;");
            for (int i = 0; i < 10 && last.statusCode() == 200; i++) {
                last = service.get(ServiceUnderTest.RECOMMENDATIONS);
            }

            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).contains("1");
            assertThat(ServiceUnderTest.json(last).get("detail").asString("")).contains("more often than you may");
            HttpResponse<String> page = service.get("/cases?lang=de");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("zu viele Anfragen");
            assertThat(service.get("/cases?lang=en").body()).contains("too many requests");
        }
    }

    @Test
    void countsWhatIsCostlyByItself() {
        try (ServiceUnderTest service =
                ServiceUnderTest.on(data, "--gapwise.limits.costly.burst=1", "--gapwise.limits.costly.per-second=1")) {
            HttpResponse<String> last = interview(service);
            for (int i = 0; i < 10 && last.statusCode() != 429; i++) {
                last = interview(service);
            }

            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS).statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> interview(ServiceUnderTest service) {
        return ServiceUnderTest.send(service.to(COSTLY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());
    }

    @Test
    void holdsNoMoreBucketsHoweverManyAddressesAsk() {
        Buckets buckets = new Buckets("some", 2, 1);
        buckets.take("first");
        assertThat(buckets.take("first").left()).isZero();

        for (int i = 0; i < 20_000; i++) {
            buckets.take("10.0.0." + i);
        }

        assertThat(buckets.take("first").left()).isEqualTo(1);
    }
}
