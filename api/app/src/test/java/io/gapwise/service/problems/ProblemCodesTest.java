package io.gapwise.service.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Programs tell errors apart by codes, and people read them in their language; the values stand beside the sentence. */
class ProblemCodesTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static HttpResponse<String> post(String json, String language) {
        return ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    static List<String> types() {
        return Sentence.namedBehind("title.");
    }

    static List<String> statuses() {
        return Sentence.namedBehind("status.").stream()
                .filter(status -> !status.contains("."))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void saysEachTypeInBothLanguages(String type) {
        Sentence title = Sentence.of("title." + type);

        assertThat(title.inEnglish()).isNotBlank().isNotEqualTo(title.in(Locale.GERMAN));
        assertThat(type.startsWith("bad-") || Sentence.exists("detail." + type) || Sentence.exists("general." + type))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void saysEachStatusInBothLanguages(String status) {
        for (String key : List.of("status." + status, "status." + status + ".detail")) {
            assertThat(Sentence.of(key).inEnglish())
                    .isNotBlank()
                    .isNotEqualTo(Sentence.of(key).in(Locale.GERMAN));
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void saysEachSingleProblemInBothLanguages(ProblemKind kind) {
        assertThat(kind.sentence().inEnglish())
                .isNotBlank()
                .isNotEqualTo(kind.sentence().in(Locale.GERMAN));
    }

    @Test
    void hasACodeAndTheValuesBesideTheSentence() {
        String bad = "{\"title\":\"ab\",\"audience\":{\"headcount\":\"many\"}}";
        JsonNode english = ServiceUnderTest.json(post(bad, "en"));
        JsonNode german = ServiceUnderTest.json(post(bad, "de"));

        assertThat(english.get("code").asString()).isEqualTo("bad-case");
        assertThat(english.get("params").toString()).isEqualTo("[2]");
        assertThat(english.at("/errors/0/code").asString()).isEqualTo("too-short");
        assertThat(english.at("/errors/0/params").toString()).isEqualTo("[2,3,200]");
        assertThat(german.get("code")).isEqualTo(english.get("code"));
        assertThat(german.get("params")).isEqualTo(english.get("params"));
        assertThat(german.get("detail")).isNotEqualTo(english.get("detail"));
        for (int i = 0; i < 2; i++) {
            assertThat(german.at("/errors/" + i + "/params")).isEqualTo(english.at("/errors/" + i + "/params"));
            assertThat(german.at("/errors/" + i + "/detail")).isNotEqualTo(english.at("/errors/" + i + "/detail"));
        }
    }

    @Test
    void hasACodeWhereTheStatusSaysEverything() {
        JsonNode missing = ServiceUnderTest.json(service.get(ServiceUnderTest.RECOMMENDATIONS + "/unknown"));
        JsonNode nothing = ServiceUnderTest.json(service.get("/api/v1/nothing"));
        JsonNode large = ServiceUnderTest.json(post("x".repeat(70_000), "en"));

        assertThat(missing.get("code").asString()).isEqualTo("not-found");
        assertThat(nothing.get("code").asString()).isEqualTo("not-found");
        assertThat(large.get("code").asString()).isEqualTo("content-too-large");
    }

    /** Whoever shows the list shows every code, and each with something to read. */
    @Test
    void listsEveryTypeAndStatusWithItsSentences() {
        JsonNode described =
                ServiceUnderTest.json(service.get("/v3/api-docs")).at("/components/schemas/ProblemCode/enum");

        assertThat(ProblemType.all().stream().map(ProblemType::code))
                .containsExactlyInAnyOrderElementsOf(
                        described.valueStream().map(JsonNode::asString).toList());
        for (ProblemType type : ProblemType.all()) {
            assertThat(type.sentences(Locale.ENGLISH))
                    .as(type.code())
                    .isNotEmpty()
                    .doesNotContain("");
            assertThat(type.sentences(Locale.GERMAN))
                    .as(type.code())
                    .hasSameSizeAs(type.sentences(Locale.ENGLISH))
                    .doesNotContainAnyElementsOf(type.sentences(Locale.ENGLISH));
        }
    }

    @Test
    void listsEveryCodeInTheDescription() {
        JsonNode codes = ServiceUnderTest.json(service.get("/v3/api-docs")).at("/components/schemas/ProblemCode");

        assertThat(codes.get("enum").valueStream().map(JsonNode::asString))
                .containsAll(types())
                .contains("not-found", "content-too-large", "too-many-requests")
                .doesNotHaveDuplicates();
        assertThat(codes.get("description").asString()).contains("| `bad-case` |", "| `not-found` |");
    }
}
