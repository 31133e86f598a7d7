package io.gapwise.insight.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.testing.MiniRules;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a rule can read is in the vocabulary, and people find it by what they remember of it. */
class VocabularyFieldsTest {

    private static final RuleSet RULES = MiniRules.asTheyAre().read();
    private static final List<VocabularyField> FIELDS = VocabularyFields.all(RULES, Locale.ENGLISH);
    private static final VocabularySearch SEARCH = new VocabularySearch(FIELDS);

    private static List<String> found(String written) {
        return SEARCH.find(written).stream().map(VocabularyField::path).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void listsEverythingThatRulesCanReadOnce(String language) {
        assertThat(VocabularyFields.all(RULES, Locale.forLanguageTag(language)))
                .extracting(VocabularyField::path)
                .doesNotHaveDuplicates()
                .containsAll(Slot.every().stream().map(Slot::qualifiedPath).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void saysOfEachWhatItHoldsAndOfEachThatIsSentWhatIsAsked(String language) {
        assertThat(VocabularyFields.all(RULES, Locale.forLanguageTag(language))).allSatisfy(field -> {
            assertThat(field.holds()).as(field.path()).isNotBlank();
            assertThat(field.words())
                    .as(field.path())
                    .allSatisfy(word -> assertThat(word.label()).isNotBlank());
            if (field.sent() && field.slot() != null) {
                assertThat(field.question()).as(field.path()).isNotBlank();
            }
        });
    }

    @Test
    void namesExactlyTheRulesThatTestAField() {
        for (Slot slot : Slot.every()) {
            if (slot.subject() != Subject.GAP_CASE || slot.property().ready()) {
                assertThat(FieldReaders.in(RULES).of(slot.qualifiedPath()).values().stream()
                                .flatMap(List::stream))
                        .as(slot.qualifiedPath())
                        .containsExactlyInAnyOrderElementsOf(RULES.rules().stream()
                                .filter(rule -> rule.condition()
                                        .tests()
                                        .anyMatch(test -> test.slot().equals(slot)))
                                .map(Rule::name)
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gap.doneBefore,gap.doneBefore",
        "GapCase.gap.doneBefore,gap.doneBefore",
        "GAP.DONEBEFORE,gap.doneBefore",
        "doneBefore,gap.doneBefore",
        "FollowUp.use.percent,followUp.use.percent",
        "Verdict,Verdict.value",
        "BY_SOME,gap.doneBefore",
    })
    void findsAFieldByWhatPeopleWrite(String written, String path) {
        assertThat(found(written)).containsExactly(path);
    }

    @Test
    void findsAllFieldsOfAGroupAPatternAndAWord() {
        assertThat(found("gap"))
                .isEqualTo(found("gap."))
                .hasSizeGreaterThan(8)
                .allMatch(path -> path.startsWith("gap."));
        assertThat(found("Causes")).hasSize(Slot.of(Subject.CAUSES).size());
        assertThat(found("DAILY")).containsExactly("gap.frequency");
        assertThat(found("WORKSHOP"))
                .contains("Methods.advised", "Methods.best", "followUp.methods")
                .allSatisfy(path -> assertThat(Slot.ofQualifiedPath(path)
                                .orElseThrow()
                                .property()
                                .kind())
                        .isIn(Property.Kind.WORD, Property.Kind.WORDS));
    }

    @ParameterizedTest
    @CsvSource({"gap.doneBefor,gap.doneBefore", "doneBefor,doneBefore", "Cause,Causes", "PRESNT,PRESENT"})
    void namesTheNearestOfWhatIsMisspelt(String written, String nearest) {
        assertThat(found(written)).isEmpty();
        assertThat(SEARCH.nearest(written)).isEqualTo(nearest);
    }

    @Test
    void namesNothingThatIsNotNear() {
        assertThat(found("zzzzzzzzzzzz")).isEmpty();
        assertThat(SEARCH.nearest("zzzzzzzzzzzz")).isNull();
    }
}
