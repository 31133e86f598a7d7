package io.gapwise.core.json;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomAnswers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Advice is written as Jackson would write its records, byte for byte. */
class AdviceWriterTest {

    /** Writes the records themselves, which is what the contract's order and names are taken from. */
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Recommendation.class, Flat.class)
            .build();

    private static final String AWKWARD = "\u0000\u0001\b\t\n\f\r\u001f \"\\/\u007f\u0080\u00fc\u2028\ud83d\ude00<&>";

    private abstract static class Flat {

        @JsonUnwrapped
        abstract Advice advice();
    }

    @Test
    void writesWhatEachOfManyCasesIsAdvised() {
        Advisor advisor = new Advisor(MiniRules.asTheyAre().read());
        AdviceWriter writer = AdviceWriter.of(advisor);
        RandomAnswers random = new RandomAnswers(11);
        for (int i = 0; i < 2_000; i++) {
            GapCase gapCase = aGapCase(random.answers(0.5)).build();
            for (Advice advice : List.of(
                    advisor.advise(gapCase),
                    advisor.advise(gapCase, Locale.GERMAN).advice())) {
                assertThat(text(writer.write(advice)))
                        .isEqualTo(JACKSON.writeValueAsString(advice))
                        .isEqualTo(text(RecommendationJson.write(advice)));
            }
        }
    }

    @Test
    void escapesWhateverTextsHold() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(AWKWARD, AWKWARD);
        facts.put("numbers", List.of(1, new BigDecimal("1E+3"), new BigDecimal("0.10"), -7L));
        facts.put("said", List.of(Map.of("people", 3), Map.of()));
        facts.put("none", List.of());
        facts.put("so", true);
        Advice advice = advice(new Reason(AWKWARD, AWKWARD, AWKWARD, facts, -5));

        assertThat(text(RecommendationJson.write(advice))).isEqualTo(JACKSON.writeValueAsString(advice));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"HR-1", "\"quoted\" \u00fc\n"})
    void writesTheIdentityInFront(String reference) {
        for (String then : List.of("1970-01-01T00:00:00Z", "2026-01-31T08:00:00.120Z", "2026-01-31T08:00:00.123456Z")) {
            Recommendation given = new Recommendation(
                    "id", reference, Instant.parse(then), advice(new Reason("a", "b", "c", Map.of("d", "e"), null)));

            assertThat(RecommendationJson.text(given)).isEqualTo(JACKSON.writeValueAsString(given));
        }
    }

    private static Advice advice(Reason reason) {
        List<Reason> reasons = List.of(reason);
        return new Advice(
                new Advice.RuleSetUsed("1"),
                new Advice.Verdict(VerdictValue.TRAINING, AWKWARD, Confidence.FAIR, true, reasons, false),
                new Advice.Alignment(AlignmentValue.values()[0], List.of()),
                List.of(new Advice.CauseFound(Cause.values()[0], Side.PERSON, true, reasons, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Advice.MeasureAdvised(4, AWKWARD, 12, reasons)),
                reasons,
                List.of(new Advice.Question("gap.doneBefore", AWKWARD, AWKWARD, true)));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
