package io.gapwise.insight.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes proof reports as JSON for programs and leaves out what is null. */
public final class ProofJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ProofJson() {}

    /** Holds a report in the form in which it is sent. */
    public record Sent(
            String version,
            int rules,
            int invariants,
            boolean proved,
            List<SentPromise> promises,
            List<SentResult> results) {

        /** Returns a report in the form in which it is sent, with all results or only those of what is not proved. */
        public static Sent of(ProofReport report, ProofTexts texts, boolean all) {
            return new Sent(
                    report.version(),
                    report.rules(),
                    report.invariants(),
                    report.proved(),
                    report.byPromise().entrySet().stream()
                            .map(entry -> SentPromise.of(entry, texts))
                            .toList(),
                    (all ? report.results() : report.failures())
                            .stream()
                                    .map(result -> SentResult.of(result, texts))
                                    .toList());
        }
    }

    /** Holds a promise, with how many of its parts got which outcome. */
    public record SentPromise(
            String code, String sentence, int parts, long proved, long refuted, long undecided, long contradicted) {

        static SentPromise of(Map.Entry<Promise, List<PromiseResult>> entry, ProofTexts texts) {
            List<PromiseResult> parts = entry.getValue();
            return new SentPromise(
                    entry.getKey().code(),
                    texts.sentence(entry.getKey()),
                    parts.size(),
                    with(ProofOutcome.PROVED, parts),
                    with(ProofOutcome.REFUTED, parts),
                    with(ProofOutcome.UNDECIDED, parts),
                    with(ProofOutcome.CONTRADICTED, parts));
        }

        private static long with(ProofOutcome outcome, List<PromiseResult> parts) {
            return parts.stream().filter(part -> part.outcome() == outcome).count();
        }
    }

    /**
     * Holds a result.
     *
     * @param shown the case, as it can be sent; what is known beside it stands in it by its name in the contract
     * @param fewest whether it is proven that no case with fewer answers shows it
     */
    public record SentResult(
            String promise,
            @Nullable String about,
            String outcome,
            @Nullable String detail,
            @Nullable String sentence,
            @Nullable JsonNode shown,
            @Nullable Boolean fewest,
            @Nullable List<RuleShown> rules) {

        static SentResult of(PromiseResult result, ProofTexts texts) {
            ShownCase shown = result.shown();
            return new SentResult(
                    result.promise().code(),
                    result.about().isEmpty() ? null : result.about(),
                    result.outcome().code(),
                    result.detail().isEmpty() ? null : result.detail(),
                    result.detail().isEmpty() ? null : texts.detail(result),
                    shown == null ? null : JSON.readTree(ProofText.json(shown)),
                    shown == null ? null : shown.fewest(),
                    result.rules().isEmpty() ? null : result.rules());
        }
    }

    /** Returns indented JSON with all results, without a line break at the end. */
    public static String text(ProofReport report, ProofTexts texts) {
        return JSON.writeValueAsString(Sent.of(report, texts, true));
    }
}
