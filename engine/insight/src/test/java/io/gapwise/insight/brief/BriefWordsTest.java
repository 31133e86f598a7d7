package io.gapwise.insight.brief;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Metric;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.Pivot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that a brief calls every word what the pages call it, so that a reader of both meets one name for one thing. */
class BriefWordsTest {

    private static final VocabularyTexts PAGES = VocabularyTexts.in(Locale.ENGLISH);
    private static final List<Reason> NONE = List.of();

    @ParameterizedTest
    @EnumSource
    void aRemedyHasTheNameThatThePagesShow(Remedy remedy) {
        Advice advice = advice(List.of(new Advice.RemedyAdvised(remedy, NONE)), List.of(), List.of());

        assertThat(leads(advice, "What else has to change")).containsExactly(PAGES.word(remedy));
    }

    @ParameterizedTest
    @EnumSource
    void aMethodHasTheNameThatThePagesShowWhetherItIsAdvisedOrRuledOut(Method method) {
        Advice advised = advice(List.of(), List.of(new Advice.MethodAdvised(method, false, 60, NONE, NONE)), List.of());
        Advice ruledOut = advice(List.of(), List.of(), List.of(new Advice.MethodExcluded(method, NONE)));

        assertThat(leads(advised, "How they should learn")).containsExactly(PAGES.word(method));
        assertThat(leads(ruledOut, "Why not something else")).containsExactly(PAGES.word(method));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "UNKNOWN"})
    void aBusinessResultHasTheNameThatThePagesShow(Metric metric) {
        GapCase gapCase = aGapCase(Map.of("goal.metric", metric.name())).build();

        assertThat(sentences(BriefWriter.withoutPivots(gapCase, advice(List.of(), List.of(), List.of()))))
                .contains(PAGES.word(metric) + ".");
    }

    static Stream<Property> questionsWithWords() {
        return Property.sent().stream()
                .filter(property -> property.kind() == Property.Kind.WORD)
                .filter(property -> !property.path().startsWith("obstacles."));
    }

    @ParameterizedTest
    @MethodSource("questionsWithWords")
    void anAnswerThatWouldChangeTheVerdictHasTheNameThatThePagesShow(Property property) {
        for (Word word : property.words()) {
            for (VerdictValue verdict : VerdictValue.values()) {
                Pivot pivot = new Pivot(new AnswerChange(property.path(), null, word.name()), verdict);
                String called = word.known() ? PAGES.word((Enum<?>) word) : PAGES.text("answer.unknown");

                assertThat(sentences(BriefWriter.of(
                                aGapCase().build(), advice(List.of(), List.of(), List.of()), List.of(pivot))))
                        .contains("If the answer were \"%s\" instead of \"%s\": %s."
                                .formatted(called, PAGES.text("answer.unknown"), PAGES.word(verdict)));
            }
        }
    }

    private static List<String> leads(Advice advice, String heading) {
        return BriefWriter.withoutPivots(aGapCase().build(), advice).sections().stream()
                .filter(section -> section.heading().equals(heading))
                .flatMap(section -> section.sentences().stream())
                .map(Brief.Sentence::lead)
                .toList();
    }

    private static List<String> sentences(Brief brief) {
        return brief.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .map(Brief.Sentence::text)
                .toList();
    }

    private static Advice advice(
            List<Advice.RemedyAdvised> remedies,
            List<Advice.MethodAdvised> methods,
            List<Advice.MethodExcluded> excluded) {
        return new Advice(
                new Advice.RuleSetUsed("0"),
                new Advice.Verdict(VerdictValue.MIXED, "Both.", Confidence.FAIR, false, NONE, false),
                new Advice.Alignment(AlignmentValue.values()[0], NONE),
                List.of(),
                List.of(),
                remedies,
                methods,
                List.of(),
                excluded,
                List.of(),
                NONE,
                List.of());
    }
}
