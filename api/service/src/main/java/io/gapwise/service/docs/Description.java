package io.gapwise.service.docs;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.samples.SampleCases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes the API in OpenAPI 3.1. The paths are written by hand and the schemas are the contract's own files. The
 * examples are computed by the engine, so that they are never out of date.
 */
@Component
class Description {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONTRACT = "/io/gapwise/core/contract/";
    private static final String SHEET_MAP = "/io/gapwise/sheets/mapping/sheet-map.schema.json";
    private static final String EXAMPLE_ID = "3f2b8c1e-5d0a-4c57-9a39-0d6f3b1c2e4a";
    private static final Instant EXAMPLE_TIME = Instant.parse("2026-01-31T08:00:00Z");
    private static final String MISSPELT = """
            {"title": "Late reports", "gap": {"doneBefore": "OFTN"}, "audience": {"headcont": 12}}""";

    /** Managers accuse, and those whom they accuse deny it: what is concluded from that, and what is asked. */
    private static final String STATEMENTS = """
            {"title": "Hand hygiene on two wards", "audience": {"headcount": 60},
             "obstacles": {"littlePractice": "PRESENT"},
             "evidence": {"statements": [
               {"obstacle": "unwilling", "says": "PRESENT", "by": "MANAGERS", "shownBy": "OPINION", "share": "FEW",
                "people": 2, "note": "Said at the weekly meeting"},
               {"obstacle": "unwilling", "says": "ABSENT", "by": "PERFORMERS", "shownBy": "SURVEY", "people": 38},
               {"obstacle": "toolsInadequate", "says": "PRESENT", "by": "ANALYST", "shownBy": "OBSERVATION"}]}}""";

    private final ObjectNode description = read("openapi.json", "");
    private final LiveRules rules;
    private final String sample;
    private boolean forGenerators;

    Description(LiveRules rules, SampleCases samples) {
        this.rules = rules;
        this.sample = samples.cases().get(0);
        ObjectNode schemas = description.withObjectProperty("components").withObjectProperty("schemas");
        schemas.set("GapCase", read(CONTRACT + "gap-case.schema.json", "GapCase"));
        schemas.set("Recommendation", read(CONTRACT + "recommendation.schema.json", "Recommendation"));
        schemas.set("SheetMap", read(SHEET_MAP, "SheetMap"));
        CaseDescription.addTo(description, read("openapi-cases.json", ""));
        CaseDescription.addTo(description, read("openapi-sheets.json", ""));
        CaseDescription.addTo(description, read("openapi-initiatives.json", ""));
        CaseDescription.addTo(description, read("openapi-xapi.json", ""));
        CaseDescription.addTo(description, read("openapi-outcomes.json", ""));
        CaseDescription.addTo(description, StrategyDescription.of(read("openapi-strategy.json", "")));
        CaseDescription.addTo(description, read("openapi-priorities.json", ""));
        CaseDescription.addTo(description, read("openapi-plans.json", ""));
        CaseDescription.addTo(description, read("openapi-topics.json", ""));
        CaseDescription.addTo(description, read("openapi-appraisals.json", ""));
        CaseDescription.addTo(description, read("openapi-changes.json", ""));
        CaseDescription.addTo(description, read("openapi-jobs.json", ""));
        CaseDescription.addTo(description, read("openapi-once.json", ""));
        CaseDescription.addTo(description, read("openapi-vocabulary.json", ""));
        CaseDescription.addTo(description, read("openapi-embed.json", ""));
        CaseDescription.addTo(description, read("openapi-impact.json", ""));
        ProblemCodes.describeWhole((ObjectNode) schemas.at("/Problem/properties/code"));
        ProblemCodes.describe((ObjectNode) schemas.at("/Problem/properties/errors/items/properties/code"));
        SecurityOfOperations.describe(description);
        DryRunsOfOperations.describe(description);
        RefusalsOfOperations.describe(description);
        CopiesOfOperations.describe(description);
        LanguagesOfOperations.describe(description);
        KeysOfOperations.describe(description);
        example("case", "Is it the people or the tool?", sample);
        example("statements", "Who says what, and how do they know?", STATEMENTS);
        example("problem", "Two words misspelt", problem());
    }

    /** Returns what is described of each operation, such as {@code get /api/v1/rules}. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        description
                .get("paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, operation) -> operations.put(method + " " + path, operation)));
        return operations;
    }

    /**
     * Describes the API with an answer that the live rules give.
     *
     * @param server the address of the service
     */
    synchronized String json(String server) {
        // Nobody needs this before the description is read, and the start is quicker without it.
        if (!forGenerators) {
            PlainSchemas.describe(description);
            NamedSchemas.describe(description, read("openapi-names.json", ""));
            forGenerators = true;
        }
        description.putArray("servers").addObject().put("url", server);
        rules.found()
                .ifPresentOrElse(
                        set -> {
                            answer("answer", "The answer to it", sample, set.advisor());
                            answer("judged", "The answer to what was said", STATEMENTS, set.advisor());
                        },
                        () -> {
                            example("answer", "None: no rule set is live", "{}");
                            example("judged", "None: no rule set is live", "{}");
                        });
        return JSON.writeValueAsString(description);
    }

    /**
     * Adds the answer to a case. A user's own rules may fail there; the description then has one example less.
     */
    private void answer(String name, String summary, String json, Advisor advisor) {
        try {
            GapCase gapCase = GapCaseJson.read(utf8(json));
            Recommendation recommendation =
                    new Recommendation(EXAMPLE_ID, gapCase.reference(), EXAMPLE_TIME, advisor.advise(gapCase));
            example(name, summary, RecommendationJson.text(recommendation));
        } catch (RuleSetFault e) {
            example(name, "None: the rule set is at fault", "{}");
        } catch (BadCase e) {
            throw new IllegalStateException("Every example must be a case.", e);
        }
    }

    private static String problem() {
        try {
            GapCaseJson.read(utf8(MISSPELT));
            throw new IllegalStateException("The bad example must be bad.");
        } catch (BadCase e) {
            return new String(ProblemDocument.badCase(e).json(), StandardCharsets.UTF_8);
        }
    }

    private void example(String name, String summary, String json) {
        ObjectNode example = description
                .withObjectProperty("components")
                .withObjectProperty("examples")
                .putObject(name);
        example.put("summary", summary);
        example.set("value", JSON.readTree(json));
    }

    /** Reads a schema and changes its references, because its definitions have another place inside the description. */
    private static ObjectNode read(String resource, String name) {
        try (InputStream in = Description.class.getResourceAsStream(
                resource.startsWith("/") ? resource : "/io/gapwise/service/docs/" + resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"#/$defs/", "\"#/components/schemas/" + name + "/$defs/");
            ObjectNode read = (ObjectNode) JSON.readTree(text);
            // A schema with its own address would look for its references at that address.
            read.remove(List.of("$id", "$schema"));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the API cannot be read.", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
