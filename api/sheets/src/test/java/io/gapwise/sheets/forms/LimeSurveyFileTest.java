package io.gapwise.sheets.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Property;
import io.gapwise.core.wording.VocabularyTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimeSurveyFileTest {

    /** LimeSurvey does not take these as the code of a question. */
    private static final Set<String> RESERVED =
            Set.of("LANG", "SID", "SAVEDID", "TOKEN", "QID", "GID", "SGQ", "self", "that", "this");

    @Test
    void asksEveryQuestionWithCodesThatLimeSurveyTakes() throws IOException {
        ImportedSurvey survey = survey(CaseForm.of(Locale.ENGLISH, List.of()));

        assertThat(survey.questions.keySet())
                .hasSize(Property.sent().size())
                .doesNotContainAnyElementsOf(RESERVED)
                .allMatch(code -> code.matches("[A-Za-z][A-Za-z0-9]{0,19}"));
        assertThat(survey.questions.values()).allSatisfy(question -> {
            assertThat(question.answers.keySet()).allMatch(code -> code.matches("[A-Za-z0-9]{1,5}"));
            assertThat(question.boxes.keySet())
                    .allMatch(code -> code.matches("[A-Za-z0-9]{1,20}"))
                    .doesNotContain("other", "time");
            assertThat(question.type.equals("L")).isEqualTo(!question.answers.isEmpty());
            assertThat(question.type.equals("M")).isEqualTo(!question.boxes.isEmpty());
        });
        assertThat(survey.questions.get("qTitle").row).containsEntry("mandatory", "Y");
        assertThat(survey.questions.get("qHeadcount").row)
                .containsEntry("type/scale", "N")
                .containsEntry("num_value_int_only", "1")
                .containsEntry("min_num_value_n", "1");
        assertThat(survey.questions.get("qCurrency").row).containsEntry("validation", "/^[A-Z]{3}$/");
        assertThat(survey.questions.get("qBaseline").row).containsEntry("min_num_value_n", "");
        assertThat(survey.columns).startsWith("id", "class", "type/scale", "name", "relevance", "text", "help");
    }

    @Test
    void saysTheSameInTheSameOrderInBothLanguagesAndBeginsInTheOneThatIsAskedFor() throws IOException {
        ImportedSurvey survey = survey(CaseForm.of(Locale.GERMAN, List.of()));

        assertThat(survey.settings).containsEntry("language", "de").containsEntry("additional_languages", "en");
        assertThat(survey.orders).hasSize(2);
        assertThat(survey.orders.get(0)).isEqualTo(survey.orders.get(1));
        assertThat(survey.ofLanguage.keySet()).containsExactly("de", "en");
        assertThat(survey.groups.values())
                .hasSize(8)
                .allSatisfy(names -> assertThat(names).containsOnlyKeys("de", "en"));
        assertThat(survey.questions.get("qNeverLearned").texts)
                .containsEntry("de", VocabularyTexts.in(Locale.GERMAN).question("obstacles.neverLearned"))
                .containsEntry("en", VocabularyTexts.in(Locale.ENGLISH).question("obstacles.neverLearned"));
    }

    @Test
    void asksOnlyWhatIsChosenAndAlwaysTheTitle() throws IOException {
        ImportedSurvey survey = survey(CaseForm.of(Locale.ENGLISH, List.of("goal", "gap.nature")));

        assertThat(survey.questions.keySet())
                .startsWith("qTitle")
                .contains("qMetric", "qCurrency", "qNature")
                .doesNotContain("qPurpose", "qHabit");
        assertThat(CaseForm.choosable()).contains("goal", "gap.nature").doesNotContain("");
    }

    @Test
    void leavesNothingThatLimeSurveyWouldComputeOrReadAsMarkup() throws IOException {
        Map<Locale, String> text = Map.of(Locale.ENGLISH, "Say \"{name}\"\tor\n<b>more</b> & less");
        FormQuestion question =
                FormQuestion.one("a", text, List.of(new FormQuestion.Choice("b", Map.of(Locale.ENGLISH, "c"))));
        SurveyForm form = new SurveyForm(
                List.of(Locale.ENGLISH),
                text,
                Map.of(),
                true,
                List.of(new SurveyForm.Section(text, List.of(question))));

        ImportedSurvey survey = survey(form);

        assertThat(survey.questions.get("a").texts.get("en"))
                .isEqualTo("Say &quot;{ name}&quot; or &lt;b&gt;more&lt;/b&gt; &amp; less");
        assertThat(survey.settings).containsEntry("anonymized", "Y").containsEntry("datestamp", "N");
        assertThat(new String(written(form), StandardCharsets.UTF_8)).doesNotContain("\"");
    }

    @Test
    void findsAgainWhatEachCodeStandsFor() {
        for (Property field : Property.sent()) {
            assertThat(FormCodes.field(FormCodes.question(field.path())).map(Property::path))
                    .contains(field.path());
            field.words().forEach(word -> {
                assertThat(FormCodes.word(field, FormCodes.answer(field, word.name())))
                        .contains(word.name());
                assertThat(FormCodes.ticked(field, FormCodes.box(field, word.name())))
                        .contains(word.name());
            });
        }
    }

    @Test
    void keepsTheCodesOfNamesWhenOthersAreAddedBehindThem() {
        List<String> names = List.of("CUSTOMER_COMPLAINTS", "CUSTOMER_COMPLIANCE", "CUSTOMER_COMPARISON");
        ShortCodes few = new ShortCodes(names.subList(0, 2), 5);
        ShortCodes all = new ShortCodes(names, 5);

        assertThat(names.stream().map(all::code)).doesNotHaveDuplicates().allMatch(code -> code.length() <= 5);
        assertThat(names.subList(0, 2))
                .allSatisfy(name -> assertThat(few.code(name)).isEqualTo(all.code(name)));
    }

    private static ImportedSurvey survey(SurveyForm form) throws IOException {
        return new ImportedSurvey(written(form));
    }

    private static byte[] written(SurveyForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LimeSurveyFile.write(form, out);
        return out.toByteArray();
    }
}
