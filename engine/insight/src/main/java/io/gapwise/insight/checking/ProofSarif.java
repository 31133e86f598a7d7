package io.gapwise.insight.checking;

import io.gapwise.insight.proof.Promise;
import io.gapwise.insight.proof.PromiseResult;
import io.gapwise.insight.proof.ProofReport;
import io.gapwise.insight.proof.ProofText;
import io.gapwise.insight.proof.ProofTexts;
import io.gapwise.insight.proof.RuleShown;
import io.gapwise.insight.proof.ShownCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a proof report does not prove as SARIF 2.1.0, each with the rules that have to do with it. */
public final class ProofSarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ProofTexts texts;
    private final String folder;

    private ProofSarif(ProofTexts texts, String folder) {
        this.texts = texts;
        this.folder = folder;
    }

    /**
     * Returns indented JSON without a line break at the end.
     *
     * @param folder what stands in place of a file where no rule has to do with a result, since a result has to stand somewhere
     * @param version the version of the program that proved it
     */
    public static String text(ProofReport report, ProofTexts texts, String folder, String version) {
        ProofSarif sarif = new ProofSarif(texts, folder);
        Map<String, Object> driver = object(
                "name",
                "gapwise",
                "version",
                version,
                "rules",
                Arrays.stream(Promise.values()).map(sarif::descriptor).toList());
        Map<String, Object> run = object(
                "tool",
                object("driver", driver),
                "columnKind",
                "utf16CodeUnits",
                "results",
                report.failures().stream().map(sarif::result).toList());
        return JSON.writeValueAsString(object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private Map<String, Object> descriptor(Promise promise) {
        return object(
                "id",
                promise.code(),
                "shortDescription",
                object("text", texts.sentence(promise)),
                "defaultConfiguration",
                object("level", "error"));
    }

    private Map<String, Object> result(PromiseResult failure) {
        List<Map<String, Object>> places = places(failure);
        Map<String, Object> result = object(
                "ruleId",
                failure.promise().code(),
                "ruleIndex",
                failure.promise().ordinal(),
                "level",
                "error",
                "message",
                object("text", message(failure)),
                "locations",
                List.of(places.get(0)));
        if (places.size() > 1) {
            result.put("relatedLocations", places.subList(1, places.size()));
        }
        return result;
    }

    /** Returns what is promised, what became of it, and the case that shows it. */
    private String message(PromiseResult failure) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.sentence(failure.promise()));
        if (!failure.about().isEmpty()) {
            parts.add(texts.about(failure) + ":");
        }
        parts.add(texts.outcome(failure.outcome()) + ".");
        parts.add(texts.detail(failure));
        ShownCase shown = failure.shown();
        if (shown != null) {
            parts.add(ProofText.json(shown));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private List<Map<String, Object>> places(PromiseResult failure) {
        return failure.rules().isEmpty()
                ? List.of(place(folder, 1))
                : failure.rules().stream().map(ProofSarif::place).toList();
    }

    private static Map<String, Object> place(RuleShown rule) {
        Map<String, Object> place = place(rule.file(), rule.line());
        place.put("logicalLocations", List.of(object("fullyQualifiedName", rule.rule())));
        return place;
    }

    private static Map<String, Object> place(String file, int line) {
        return object(
                "physicalLocation",
                object("artifactLocation", object("uri", FileUri.of(file)), "region", object("startLine", line)));
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
