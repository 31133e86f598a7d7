package io.gapwise.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Priority;
import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Words;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.priority.UrgencyValue;
import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that the JSON Schemas and the Java vocabulary agree. */
class SchemaTest {

    private static final VocabularyTexts ENGLISH = VocabularyTexts.in(Locale.ENGLISH);
    private static final JsonNode CASE = schema("gap-case");
    private static final JsonNode ANSWER = schema("recommendation");
    private static final JsonNode FOLLOW_UP = schema("follow-up");
    private static final JsonNode PROGRESS = schema("progress");
    private static final JsonNode STANDING = schema("standing");
    private static final JsonNode PRIORITY = schema("priority");

    static Stream<Property> sent() {
        return Property.sent().stream();
    }

    @ParameterizedTest
    @MethodSource("sent")
    void eachPropertyOfACaseIsDescribedAsItIsRead(Property property) {
        requireDescribedAsRead(CASE, property);
    }

    static Stream<Property> known() {
        return Property.of(FollowUp.class).stream().filter(property -> !property.ready());
    }

    @ParameterizedTest
    @MethodSource("known")
    void eachFactOfAFollowUpIsDescribedAsItIsReadAndAsTheWordingCallsIt(Property property) {
        String pointer = "/properties/" + property.path().replace(".", "/properties/") + "/description";

        requireDescribedAsRead(FOLLOW_UP, property);
        assertThat(FOLLOW_UP.at(pointer).asString()).isEqualTo(ENGLISH.field("followUp." + property.path()));
    }

    @Test
    void theSchemaOfAFollowUpDescribesNothingElseAndRequiresNothing() {
        List<String> described = new ArrayList<>();
        collect(FOLLOW_UP, "", described);

        assertThat(described)
                .containsExactlyElementsOf(known().map(Property::path).toList());
        assertThat(FOLLOW_UP.has("required")).isFalse();
        FOLLOW_UP.get("properties").properties().stream()
                .filter(member -> member.getValue().has("properties"))
                .forEach(group -> assertThat(group.getValue().get("description").asString())
                        .isEqualTo(ENGLISH.text("group.followUp." + group.getKey())));
    }

    @Test
    void aJudgementHasTheMembersAndTheWordsDescribed() {
        assertThat(List.copyOf(PROGRESS.get("properties").propertyNames()))
                .isEqualTo(components(ProgressAdvice.class).toList());
        assertThat(List.copyOf(
                        PROGRESS.at("/properties/judgements/items/properties").propertyNames()))
                .isEqualTo(components(ProgressAdvice.Judgement.class).toList());
        assertThat(List.copyOf(
                        PROGRESS.at("/properties/reopened/items/properties").propertyNames()))
                .isEqualTo(components(ProgressAdvice.Reopened.class).toList());
        assertThat(strings(PROGRESS.at("/properties/value/enum"))).isEqualTo(Words.names(ProgressValue.class));
        assertThat(strings(PROGRESS.at("/properties/reopened/items/properties/cause/enum")))
                .isEqualTo(Words.names(Cause.class));
        assertThat(PROGRESS.at("/$defs/reason")).isEqualTo(ANSWER.at("/$defs/reason"));
        assertThat(PROGRESS.at("/properties/questions")).isEqualTo(ANSWER.at("/properties/questions"));
    }

    static Stream<Property> standing() {
        return Property.of(Standing.class).stream();
    }

    @ParameterizedTest
    @MethodSource("standing")
    void eachFactOfAStandingIsDescribedAsItIsReadAndAsTheWordingCallsIt(Property property) {
        String pointer = "/properties/" + property.path().replace(".", "/properties/") + "/description";

        requireDescribedAsRead(STANDING, property);
        assertThat(STANDING.at(pointer).asString()).isEqualTo(ENGLISH.field("standing." + property.path()));
    }

    @Test
    void theSchemaOfAStandingDescribesNothingElseAndRequiresNothing() {
        List<String> described = new ArrayList<>();
        collect(STANDING, "", described);

        assertThat(described)
                .containsExactlyElementsOf(standing().map(Property::path).toList());
        assertThat(STANDING.has("required")).isFalse();
        STANDING.get("properties").properties().stream()
                .filter(member -> member.getValue().has("properties"))
                .forEach(group -> assertThat(group.getValue().get("description").asString())
                        .isEqualTo(ENGLISH.text("group.standing." + group.getKey())));
    }

    @Test
    void aPriorityHasTheMembersAndTheWordsDescribed() {
        assertThat(List.copyOf(PRIORITY.get("properties").propertyNames()))
                .isEqualTo(components(Priority.class).toList());
        Map.of(
                        "place", PlaceValue.class,
                        "need", NeedValue.class,
                        "effect", EffectValue.class,
                        "readiness", ReadinessValue.class,
                        "urgency", UrgencyValue.class)
                .forEach(SchemaTest::requireWeighingDescribed);
        assertThat(PRIORITY.at("/$defs/reason")).isEqualTo(ANSWER.at("/$defs/reason"));
        assertThat(PRIORITY.at("/properties/questions")).isEqualTo(ANSWER.at("/properties/questions"));
    }

    private static void requireWeighingDescribed(String name, Class<? extends Enum<?>> vocabulary) {
        JsonNode weighing = PRIORITY.at("/properties/" + name);
        List<String> words =
                Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).toList();

        assertThat(List.copyOf(weighing.get("properties").propertyNames()))
                .isEqualTo(components(Priority.Weighing.class).toList());
        assertThat(strings(weighing.at("/properties/value/enum"))).isEqualTo(words);
        assertThat(List.copyOf(weighing.at("/properties/said/items/properties").propertyNames()))
                .isEqualTo(components(Priority.Said.class).toList());
        assertThat(strings(weighing.at("/properties/said/items/properties/value/enum")))
                .isEqualTo(words.subList(0, words.size() - 1));
    }

    private static void requireDescribedAsRead(JsonNode schema, Property property) {
        JsonNode described = schema;
        for (String step : property.path().split("\\.")) {
            described = resolved(schema, described.at("/properties/" + step));
        }
        switch (property.kind()) {
            case WORD -> assertThat(strings(described.get("enum"))).isEqualTo(names(property));
            case WORDS -> {
                assertThat(described.get("type").asString()).isEqualTo("array");
                assertThat(described.get("uniqueItems").asBoolean()).isTrue();
                assertThat(strings(resolved(schema, described.get("items")).get("enum")))
                        .isEqualTo(names(property));
            }
            case WHOLE_NUMBER -> {
                assertThat(described.get("type").asString()).isEqualTo("integer");
                assertThat(described.get("minimum").asInt()).isEqualTo(property.min());
                assertThat(described.get("maximum").asInt()).isEqualTo(property.max());
            }
            case NUMBER -> {
                assertThat(described.get("type").asString()).isEqualTo("number");
                assertThat(described.path("minimum").asInt(Integer.MIN_VALUE)).isEqualTo(property.min());
            }
            case TEXT -> {
                assertThat(described.get("type").asString()).isEqualTo("string");
                assertThat(described.path("pattern").asString(null))
                        .isEqualTo(property.form() == null ? null : "^" + property.form() + "$");
                if (property.form() == null) {
                    assertThat(described.path("minLength").asInt(0)).isEqualTo(property.min());
                    assertThat(described.get("maxLength").asInt()).isEqualTo(property.max());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sent")
    void eachPropertyOfACaseIsDescribedAsTheWordingCallsIt(Property property) {
        String pointer = "/properties/" + property.path().replace(".", "/properties/") + "/description";

        assertThat(CASE.at(pointer).asString()).isEqualTo(ENGLISH.field(property.path()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal", "gap", "obstacles", "evidence", "audience", "setting"})
    void eachGroupOfACaseIsDescribedAsTheWordingCallsIt(String group) {
        assertThat(CASE.at("/properties/" + group + "/description").asString())
                .isEqualTo(ENGLISH.text("group." + group));
    }

    @Test
    void theSchemaOfACaseDescribesNothingElse() {
        List<String> described = new ArrayList<>();
        collect(CASE, "", described);

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(sent().map(Property::path), Stream.of("evidence.statements"))
                                .toList());
        assertThat(strings(CASE.get("required"))).containsExactly("title");
    }

    @Test
    void aStatementIsDescribedAsItIsRead() {
        JsonNode statement = CASE.at("/properties/evidence/properties/statements/items");
        JsonNode members = statement.get("properties");

        assertThat(List.copyOf(members.propertyNames()))
                .isEqualTo(components(Statement.class).toList());
        assertThat(strings(members.get("obstacle").get("enum"))).isEqualTo(Words.names(Obstacle.class));
        assertThat(strings(members.get("says").get("enum"))).isEqualTo(Words.names(Stated.class));
        assertThat(strings(members.get("by").get("enum"))).isEqualTo(Words.names(StatedBy.class));
        assertThat(strings(members.get("shownBy").get("enum"))).isEqualTo(Words.names(EvidenceSource.class));
        assertThat(strings(resolved(CASE, members.get("share")).get("enum"))).isEqualTo(Words.names(Share.class));
        assertThat(CASE.at("/properties/evidence/properties/statements/maxItems")
                        .asInt())
                .isEqualTo(Evidence.MAX_STATEMENTS);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("/properties/verdict/properties/value", VerdictValue.class),
                Arguments.of("/properties/verdict/properties/confidence", Confidence.class),
                Arguments.of("/properties/alignment/properties/value", AlignmentValue.class),
                Arguments.of("/properties/causes/items/properties/side", Side.class),
                Arguments.of("/$defs/cause", Cause.class),
                Arguments.of("/$defs/method", Method.class),
                Arguments.of("/properties/remedies/items/properties/remedy", Remedy.class));
    }

    @ParameterizedTest
    @MethodSource("words")
    void eachWordOfAnAnswerIsDescribedAsItIsWritten(String pointer, Class<? extends Enum<?>> vocabulary) {
        assertThat(strings(ANSWER.at(pointer).get("enum"))).isEqualTo(Words.names(vocabulary));
    }

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("/properties/verdict", Advice.Verdict.class),
                Arguments.of("/properties/alignment", Advice.Alignment.class),
                Arguments.of("/properties/causes/items", Advice.CauseFound.class),
                Arguments.of("/properties/discounted/items", Advice.CauseDiscounted.class),
                Arguments.of("/properties/remedies/items", Advice.RemedyAdvised.class),
                Arguments.of("/properties/methods/items", Advice.MethodAdvised.class),
                Arguments.of("/properties/excluded/items", Advice.MethodExcluded.class),
                Arguments.of("/properties/measures/items", Advice.MeasureAdvised.class),
                Arguments.of("/properties/considered/items", Advice.MethodAdvised.class),
                Arguments.of("/properties/questions/items", Advice.Question.class),
                Arguments.of("/properties/ruleset", Advice.RuleSetUsed.class),
                Arguments.of("/$defs/reason", Reason.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void eachPartOfAnAnswerHasTheMembersDescribed(String pointer, Class<? extends Record> record) {
        assertThat(List.copyOf(ANSWER.at(pointer).get("properties").propertyNames()))
                .containsExactlyInAnyOrderElementsOf(components(record).toList());
    }

    @Test
    void anAnswerHasTheMembersDescribed() {
        List<String> written = Stream.concat(Stream.of("id", "reference", "evaluatedAt"), components(Advice.class))
                .toList();

        assertThat(List.copyOf(ANSWER.get("properties").propertyNames())).isEqualTo(written);
    }

    private static Stream<String> components(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents()).map(c -> c.getName());
    }

    private static void collect(JsonNode schema, String prefix, List<String> found) {
        schema.get("properties").properties().forEach(member -> {
            if (member.getValue().has("properties")) {
                assertThat(member.getValue().get("additionalProperties").asBoolean(true))
                        .isFalse();
                collect(member.getValue(), prefix + member.getKey() + ".", found);
            } else {
                found.add(prefix + member.getKey());
            }
        });
    }

    private static JsonNode resolved(JsonNode schema, JsonNode described) {
        return described.has("$ref")
                ? schema.at(described.get("$ref").asString().substring(1))
                : described;
    }

    private static List<String> names(Property property) {
        return property.words().stream().map(w -> w.name()).toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode schema(String name) {
        try (InputStream in =
                SchemaTest.class.getResourceAsStream("/io/gapwise/core/contract/" + name + ".schema.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
