package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordLabelsTest {

    /** Covers every field that is answered by words, and each word by its code and by its label in either language. */
    @ParameterizedTest
    @MethodSource("fieldsOfWords")
    void everyWordIsReadByItsCodeAndByItsLabelInEitherLanguageAndInAnyCase(Property property) throws IOException {
        for (Word word : property.words()) {
            for (String label : List.of(word.name(), label(Locale.ENGLISH, word), label(Locale.GERMAN, word))) {
                for (String written : List.of(
                        label,
                        label.toUpperCase(Locale.ENGLISH),
                        label.toLowerCase(Locale.ENGLISH),
                        "\u00A0" + label + " ")) {
                    Object expected = property.kind() == Property.Kind.WORDS ? Set.of(word) : word;
                    assertThat(property.read(only("title,%s\nabc,\"%s\"".formatted(property.path(), written))))
                            .as("%s: %s", property, written)
                            .isEqualTo(expected);
                }
            }
        }
    }

    static List<Property> fieldsOfWords() {
        return Property.sent().stream()
                .filter(property -> !property.words().isEmpty())
                .toList();
    }

    private static String label(Locale language, Word word) {
        return VocabularyTexts.in(language).word((Enum<?>) word);
    }

    @Test
    void aCommaInALabelDoesNotEndIt() throws IOException {
        GapCase read = only("title;evidence.sources\nabc;Leistungszahlen, Audits oder Tests, SURVEY, Gespräche");

        assertThat(CaseAnswers.sent(read.evidence().sources()))
                .isEqualTo(List.of("PERFORMANCE_DATA", "INTERVIEWS", "SURVEY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "none", "None of these", "Nichts davon", "KEINE"})
    void noneOfTheWordsIsSaidInEitherLanguage(String written) throws IOException {
        assertThat(only("title,evidence.sources\nabc," + written).evidence().sources())
                .isNotNull()
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I don’t know", "i don't know", "Not known", "Weiß ich nicht", "WEISS ICH NICHT", "Nicht bekannt"
            })
    void whatThePagesSayForUnknownIsAnEmptyCell(String written) throws IOException {
        String header = "title,desired,gap.nature,evidence.sources,goal.baseline,audience.headcount";

        GapCase read = only(header + "\nabc" + (",\"" + written + "\"").repeat(5));

        assertThat(read).isEqualTo(only(header + "\nabc,,,,,"));
    }

    @Test
    void aLabelOfTwoWordsIsAmbiguousUnlessItIsTheCodeOfOne() {
        WordLabels labels = new WordLabels(
                Map.of("FEW", "Some", "PART", "In part", "Some", "All"),
                Map.of("FEW", "Einige", "PART", "einige", "Some", "Alle"));

        assertThat(labels.names("einige")).containsExactly("FEW", "PART");
        assertThat(labels.names("SOME")).containsExactly("FEW", "Some");
        assertThat(labels.names("Some")).containsExactly("Some");
    }

    @Test
    void noLabelOfThePagesIsAmbiguous() {
        assertThat(fieldsOfWords())
                .allSatisfy(property -> assertThat(property.words())
                        .allSatisfy(word -> assertThat(List.of(label(Locale.ENGLISH, word), label(Locale.GERMAN, word)))
                                .allSatisfy(label -> assertThat(WordLabels.names(property, label))
                                        .containsExactly(word.name()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title;goal.baseline;goal.unit           | abc;20 %;%               | 20",
                "title;goal.baseline;goal.unit           | abc;12,5 %;Prozent       | 12.5",
                "title,goal.baseline,goal.unit           | abc,20%,percent          | 20",
                "title,goal.baseline,goal.strategic      | abc,\"12,5\",Ja          | 12.5",
                "title,goal.baseline,evidence.sources    | abc,\"-12,5\",Gespräche  | -12.5",
                "title;goal.baseline                     | abc;1.234,5              | 1234.5",
                "title;goal.baseline;goal.unit           | abc;1.234.567,25 %;%     | 1234567.25",
                "title,goal.baseline                     | abc,\"1.234,5\"         | 1234.5",
            })
    void numbersAreReadAsGermansWriteThemWhereTheSheetIsGerman(String header, String row, String number)
            throws IOException {
        assertThat(only(header + "\n" + row).goal().baseline()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc,\"1,234\",Ja  | can be read in two ways",
                "abc,1.234,Ja      | can be read in two ways",
                "abc,\"12,5\",YES  | This must be a number, not '12,5'.",
                "abc,20 %,YES      | is a percentage, but the unit is not.",
            })
    void whatCanBeReadInTwoWaysStaysRefused(String row, String problem) throws IOException {
        List<SentCase> sent = TestSheets.csv("title,goal.baseline,goal.strategic\n" + row);

        assertThat(TestSheets.problems(sent.get(0))).singleElement().asString().contains(problem);
    }

    private static GapCase only(String text) throws IOException {
        List<SentCase> sent = TestSheets.csv(text);
        assertThat(sent).hasSize(1);
        assertThat(TestSheets.problems(sent.get(0))).as(text).isEmpty();
        return Objects.requireNonNull(sent.get(0).read().gapCase());
    }
}
