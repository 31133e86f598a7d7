package io.gapwise.service.recommendations;

import static io.gapwise.app.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ListTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final String TRAINING =
            "{\"title\":\"Case\",\"reference\":%s,\"obstacles\":{\"neverLearned\":\"PRESENT\"}}";
    private static final String NO_TRAINING =
            "{\"title\":\"Case\",\"reference\":%s,\"obstacles\":{\"toolsInadequate\":\"PRESENT\"}}";

    @TempDir
    private Path data;

    private ServiceUnderTest service;

    @BeforeEach
    void start() {
        service = ServiceUnderTest.on(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void listsNothingAtFirst() {
        assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS).body()).isEqualTo("[]");
    }

    @Test
    void listsTheNewestFirstPageByPageWhileOthersAreAdded() {
        for (int i = 1; i <= 7; i++) {
            post(TRAINING, "r" + i);
        }
        List<String> seen = new ArrayList<>();

        String path = ServiceUnderTest.RECOMMENDATIONS + "?limit=3";
        while (path != null) {
            HttpResponse<String> page = service.get(path);
            seen.addAll(references(page));
            post(TRAINING, "later");
            path = next(page);
        }

        assertThat(seen).containsExactly("r7", "r6", "r5", "r4", "r3", "r2", "r1");
    }

    @Test
    void carriesAllFiltersToTheNextPage() {
        String reference = "a&b=c +%/?#<>\" 😀";
        for (int i = 0; i < 3; i++) {
            post(TRAINING, reference);
            post(NO_TRAINING, reference);
            post(TRAINING, "other");
        }

        String path = ServiceUnderTest.RECOMMENDATIONS + "?limit=1&verdict=TRAINING&since=2020-01-01&reference="
                + URLEncoder.encode(reference, StandardCharsets.UTF_8);
        int pages = 0;
        while (path != null) {
            HttpResponse<String> page = service.get(path);
            assertThat(references(page)).containsExactly(reference);
            path = next(page);
            pages++;
        }

        assertThat(pages).isEqualTo(3);
    }

    @Test
    void listsOnlyWhatWasGivenSinceThen() {
        post(TRAINING, "first");
        JsonNode second = json(post(TRAINING, "second"));

        String path = ServiceUnderTest.RECOMMENDATIONS + "?since=";
        assertThat(references(service.get(path + second.get("evaluatedAt").asString())))
                .contains("second");
        assertThat(references(service.get(path + "2999-01-01"))).isEmpty();
        assertThat(references(service.get(path + "0001-01-01"))).containsExactly("second", "first");
    }

    private HttpResponse<String> post(String form, String reference) {
        HttpResponse<String> answer = service.post(form.formatted(ServiceUnderTest.JSON.writeValueAsString(reference)));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }

    private static List<String> references(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return StreamSupport.stream(json(page).spliterator(), false)
                .map(r -> r.get("reference").asString())
                .toList();
    }

    private static @Nullable String next(HttpResponse<String> page) {
        Matcher link = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
        return link.matches() ? link.group(1) : null;
    }
}
