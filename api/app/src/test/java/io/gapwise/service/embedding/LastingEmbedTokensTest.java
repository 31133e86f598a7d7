package io.gapwise.service.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Scope;
import io.gapwise.service.credentials.TestKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A token that one program made is good at another one on the same database, which is PostgreSQL here. */
@Timeout(300)
class LastingEmbedTokensTest {

    private static final String CASE = "{\"title\":\"Late reports\"}";

    @Test
    void isGoodAtAnotherProgramAndCountedThere(@TempDir Path folder) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String token;
            try (ServiceUnderTest first = start(folder.resolve("one"), postgres)) {
                String key = TestKeys.add(first, "alfa", EnumSet.of(Scope.CASES_READ, Scope.CASES_WRITE));
                token = ServiceUnderTest.json(post(first, "/api/v1/embed-tokens", "{\"answers\":3}", key))
                        .get("token")
                        .asString();
                assertThat(post(first, ServiceUnderTest.RECOMMENDATIONS, CASE, token)
                                .statusCode())
                        .isEqualTo(201);
            }
            try (ServiceUnderTest second = start(folder.resolve("two"), postgres)) {
                List<Integer> statuses = IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> post(second, ServiceUnderTest.RECOMMENDATIONS, CASE, token)
                                        .statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
                assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
                assertThat(statuses).filteredOn(status -> status == 403).hasSize(6);
                second.bean(EmbedTokenRetention.class).forgetEnded();
                assertThat(second.bean(EmbedTokens.class).tenants()).containsExactly("alfa");
            }
        }
    }

    private static ServiceUnderTest start(Path folder, EmbeddedPostgres postgres) {
        return ServiceUnderTest.on(
                folder,
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
    }

    private static HttpResponse<String> post(ServiceUnderTest service, String path, String body, String credential) {
        return ServiceUnderTest.send(service.to(path)
                .header("Authorization", "Bearer " + credential)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
