package io.gapwise.service.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A portal draws its form from the vocabulary, so there is nothing in the contract that it does not tell. */
class VocabularyTest {

    private static final String PATH = "/api/v1/vocabulary";
    private static final JsonNode SCHEMA = schema();

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static HttpResponse<String> asked(String language) {
        return ServiceUnderTest.send(
                service.to(PATH).header("Accept-Language", language).build());
    }

    private static JsonNode vocabulary(String language) {
        return ServiceUnderTest.json(asked(language));
    }

    private static JsonNode schema() {
        try (InputStream in =
                VocabularyTest.class.getResourceAsStream("/io/gapwise/core/contract/gap-case.schema.json")) {
            return ServiceUnderTest.JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns each member of the contract's case by its path; objects that only hold others are none. */
    private static Map<String, JsonNode> contract() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        collect(SCHEMA, "", members);
        return members;
    }

    private static void collect(JsonNode object, String prefix, Map<String, JsonNode> members) {
        object.get("properties").forEachEntry((name, described) -> {
            JsonNode member = resolved(described);
            if (member.has("properties")) {
                collect(member, prefix + name + ".", members);
                return;
            }
            members.put(prefix + name, member);
            if (member.path("items").has("properties")) {
                collect(member.get("items"), prefix + name + "[].", members);
            }
        });
    }

    private static JsonNode resolved(JsonNode described) {
        return described.has("$ref")
                ? SCHEMA.at(described.get("$ref").asString().substring(1))
                : described;
    }

    private static Map<String, JsonNode> fields(JsonNode vocabulary) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        vocabulary.get("fields").forEach(field -> fields.put(field.get("path").asString(), field));
        return fields;
    }

    private static List<String> strings(JsonNode array, String member) {
        return array.valueStream().map(each -> each.get(member).asString()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void tellsOfEveryFieldOfTheContractInItsOrder(String language) {
        Map<String, JsonNode> fields = fields(vocabulary(language));

        assertThat(fields.keySet()).containsExactlyElementsOf(contract().keySet());
        fields.forEach((path, field) -> {
            assertThat(field.get("label").asString()).as(path).isNotBlank();
            assertThat(field.get("holds").asString()).as(path).isNotBlank();
            if (!path.startsWith("evidence.statements")) {
                assertThat(field.get("question").asString()).as(path).isNotBlank();
                assertThat(field.get("why").asString()).as(path).isNotBlank();
            }
        });
    }

    @Test
    void tellsTheSameTypesWordsAndBoundsAsTheContract() {
        Map<String, JsonNode> fields = fields(vocabulary("en"));

        contract().forEach((path, described) -> {
            JsonNode field = fields.get(path);
            JsonNode words = resolved(described.has("items") ? described.get("items") : described)
                    .path("enum");
            assertThat(field.get("type").asString())
                    .as(path)
                    .isEqualTo(
                            words.isMissingNode() || described.has("items")
                                    ? described.get("type").asString()
                                    : "string");
            assertThat(strings(field.path("words"), "word"))
                    .as(path)
                    .containsExactlyElementsOf(
                            words.valueStream().map(JsonNode::asString).toList());
            for (String bound : List.of("maxLength", "maximum", "maxItems")) {
                if (described.has(bound)) {
                    assertThat(field.get("most")).as(path).isEqualTo(described.get(bound));
                }
            }
            for (String bound : List.of("minLength", "minimum")) {
                if (described.has(bound)) {
                    assertThat(field.get("least")).as(path).isEqualTo(described.get(bound));
                }
            }
            assertThat(field.path("form").isMissingNode()).as(path).isEqualTo(!described.has("pattern"));
        });
    }

    @Test
    void fitsItsDescription() {
        JsonNode components = ServiceUnderTest.json(service.get("/v3/api-docs")).get("components");
        String reference = "{\"$ref\":\"#/components/schemas/Vocabulary\",\"components\":%s}".formatted(components);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(reference, InputFormat.JSON);

        assertThat(schema.validate(asked("de").body(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
        Set<String> described = new TreeSet<>(
                components.at("/schemas/VocabularyField/properties").propertyNames());
        fields(vocabulary("en")).values().forEach(field -> assertThat(described).containsAll(field.propertyNames()));
    }

    @Test
    void saysWhatIsRequired() {
        Set<String> required = new TreeSet<>();
        fields(vocabulary("en")).forEach((path, field) -> {
            if (field.get("required").asBoolean()) {
                required.add(path);
            }
        });
        Set<String> byContract = new TreeSet<>();
        SCHEMA.get("required").forEach(name -> byContract.add(name.asString()));
        SCHEMA.at("/properties/evidence/properties/statements/items/required")
                .forEach(name -> byContract.add("evidence.statements[]." + name.asString()));

        assertThat(required).isEqualTo(byContract);
    }

    @Test
    void hasAGroupForEachField() {
        JsonNode vocabulary = vocabulary("en");
        Set<String> groups = new LinkedHashSet<>();
        vocabulary.get("fields").forEach(field -> groups.add(field.get("group").asString()));

        assertThat(strings(vocabulary.get("groups"), "group")).containsExactlyElementsOf(groups);
        assertThat(strings(vocabulary.get("groups"), "label")).doesNotContain("");
    }

    @Test
    void namesTheRulesThatReadAField() {
        JsonNode vocabulary = vocabulary("en");
        Map<String, JsonNode> fields = fields(vocabulary);
        Set<String> rules = new TreeSet<>();
        fields.values()
                .forEach(field -> field.path("readBy")
                        .forEach(stage -> stage.get("rules").forEach(rule -> {
                            rules.add(rule.asString());
                            assertThat(rule.asString())
                                    .startsWith(stage.get("stage").asString() + "/");
                        })));
        JsonNode catalogue = ServiceUnderTest.json(service.get("/api/v1/rules"));

        assertThat(strings(catalogue.get("rules"), "name")).containsAll(rules);
        assertThat(rules).hasSizeGreaterThan(80);
        assertThat(fields.get("gap.doneBefore").get("readBy").toString()).contains("causes/");
        // What follows from two figures is read of both of them.
        assertThat(fields.get("goal.baseline").get("readBy")).isNotEmpty();
        assertThat(fields.get("evidence.statements").get("readBy")).isNotEmpty();
        // Its owner's own name for a case decides nothing.
        assertThat(fields.get("reference").get("readBy")).isEmpty();
    }

    /** What a rule reads is found by asking: without the answer the rule falls silent. */
    @Test
    void namesTheRuleThatSpeaksForAnAnswer() {
        String answer = ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS + "?dryRun=true")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"title\":\"Case\",\"obstacles\":{\"toolsInadequate\":\"PRESENT\"},\"evidence\":{\"sources\":[\"OBSERVATION\"]}}"))
                        .build())
                .body();
        String rule = ServiceUnderTest.JSON
                .readTree(answer)
                .at("/causes/0/reasons/0/rule")
                .asString();

        assertThat(fields(vocabulary("en"))
                        .get("obstacles.toolsInadequate")
                        .get("readBy")
                        .toString())
                .contains("\"" + rule + "\"");
    }

    @Test
    void saysOfEachObstacleOnWhichSideItIsAndWhatCauseItWouldBe() {
        JsonNode vocabulary = vocabulary("en");
        Map<String, String> sides = new LinkedHashMap<>();
        vocabulary
                .at("/answers/causes")
                .forEach(cause -> sides.put(
                        cause.get("word").asString(), cause.get("side").asString()));

        assertThat(fields(vocabulary).values())
                .filteredOn(field -> field.get("group").asString().equals("obstacles"))
                .hasSize(20)
                .allSatisfy(field -> assertThat(field.get("side").asString())
                        .isEqualTo(sides.get(field.get("cause").asString())));
    }

    @Test
    void namesTheWordsOfAnswers() {
        JsonNode english = vocabulary("en").get("answers");
        JsonNode german = vocabulary("de").get("answers");

        for (String kind : List.of(
                "verdicts", "confidences", "alignments", "causes", "sides", "supports", "remedies", "methods")) {
            assertThat(strings(english.get(kind), "word"))
                    .as(kind)
                    .isNotEmpty()
                    .isEqualTo(strings(german.get(kind), "word"));
            assertThat(strings(english.get(kind), "label")).as(kind).isNotEqualTo(strings(german.get(kind), "label"));
        }
        assertThat(english.get("measures")).hasSize(5);
        assertThat(strings(english.get("verdicts"), "word"))
                .containsExactly("TRAINING", "NOT_TRAINING", "MIXED", "INSUFFICIENT_EVIDENCE");
    }

    @Test
    void isInTheLanguageThatIsAskedForAndKeptUnderATagOfItsOwn() {
        HttpResponse<String> german = asked("de-AT, en;q=0.5");
        HttpResponse<String> english = asked("fr, en;q=0.2");

        assertThat(german.headers().firstValue("Content-Language")).hasValue("de");
        assertThat(ServiceUnderTest.json(german).get("language").asString()).isEqualTo("de");
        assertThat(ServiceUnderTest.json(english).get("language").asString()).isEqualTo("en");
        assertThat(german.headers().allValues("Vary").toString()).containsIgnoringCase("Accept-Language");
        assertThat(german.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        String tag = german.headers().firstValue("ETag").orElseThrow();
        assertThat(english.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        HttpRequest again = service.to(PATH)
                .header("Accept-Language", "de")
                .header("If-None-Match", tag)
                .build();
        assertThat(ServiceUnderTest.send(again).statusCode()).isEqualTo(304);
    }

    @Test
    void dependsOnTheRulesThatAreLive(@TempDir Path rules) throws IOException {
        String tag = asked("en").headers().firstValue("ETag").orElseThrow();

        try (ServiceUnderTest other =
                ServiceUnderTest.onItsOwn(MiniFolder.in(rules).setting())) {
            HttpResponse<String> vocabulary = other.get(PATH);

            assertThat(vocabulary.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
            assertThat(fields(ServiceUnderTest.json(vocabulary)).keySet())
                    .isEqualTo(fields(vocabulary("en")).keySet());
            assertThat(Stream.of(vocabulary.body()).filter(text -> text.contains("did-it-before-and-often")))
                    .isEmpty();
        }
    }
}
