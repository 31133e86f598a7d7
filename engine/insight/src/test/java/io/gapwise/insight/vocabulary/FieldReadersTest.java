package io.gapwise.insight.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule reads that nobody sends follows from answers, and those are said to be read. */
class FieldReadersTest {

    private static final List<String> STATED = List.of(
            "",
            ",\"statements\":[{\"obstacle\":\"habit\",\"says\":\"PRESENT\",\"by\":\"MANAGERS\",\"share\":\"FEW\"}]");

    static Stream<Property> ready() {
        return Slot.of(Subject.GAP_CASE).stream().map(Slot::property).filter(Property::ready);
    }

    @ParameterizedTest
    @MethodSource("ready")
    void followsFromAnswersThatThereAre(Property property) {
        Set<String> behind = FieldReaders.answersBehind(property);

        assertThat(behind)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path)
                        .isIn(Stream.concat(CaseAnswers.paths().stream(), Stream.of(Evidence.STATEMENTS))
                                .toList()));
    }

    /** No other answer changes it, alone and in any of several cases. */
    @ParameterizedTest
    @MethodSource("ready")
    void followsFromNoOtherAnswer(Property property) throws BadCase {
        Set<String> behind = FieldReaders.answersBehind(property);
        for (String stated : STATED) {
            GapCase before = gapCase(stated);
            for (Property other : Property.sent()) {
                for (Object answer : answers(other)) {
                    GapCase after = CaseAnswers.with(before, other, answer);
                    if (!behind.contains(other.path())) {
                        assertThat(property.read(after))
                                .as("%s after %s", property, other)
                                .isEqualTo(property.read(before));
                    }
                }
            }
        }
    }

    private static GapCase gapCase(String stated) throws BadCase {
        return GapCaseJson.read(
                ("{\"title\":\"Case\",\"desired\":\"This\",\"actual\":\"That\",\"goal\":{\"baseline\":1,"
                                + "\"target\":2},\"obstacles\":{\"habit\":\"PRESENT\",\"forgotten\":\"ABSENT\"},\"evidence\":{\"sources\":"
                                + "[\"OPINION\"]" + stated + "}}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<?> answers(Property property) {
        return switch (property.kind()) {
            case WORD -> property.words();
            case WORDS ->
                property.words().stream()
                        .map(word -> CaseAnswers.wordsNamed(property, List.of(((Word) word).name())))
                        .toList();
            case WHOLE_NUMBER -> List.of(Math.max(1, property.min()));
            case NUMBER -> List.of(BigDecimal.TEN);
            case TEXT -> List.of(property.form() == null ? "Other" : "EUR");
        };
    }
}
