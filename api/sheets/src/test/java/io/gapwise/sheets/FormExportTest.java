package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.json.CaseFile;
import io.gapwise.sheets.forms.CaseForm;
import io.gapwise.sheets.forms.FormCodes;
import io.gapwise.sheets.forms.ImportedSurvey;
import io.gapwise.sheets.forms.LimeSurveyFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What LimeSurvey exports of the form, rebuilt as it writes it: every cell in quotes, UTF-8 with its mark. */
class FormExportTest {

    private static final List<String> NOTED = List.of("id", "submitdate", "lastpage", "startlanguage", "seed");
    private static final int PEOPLE = 24;

    @TempDir
    private Path folder;

    private enum Headings {
        CODE,
        EXPRESSION_CODE,
        CODE_AND_TEXT,
        TEXT,
        TEXT_WITH_UNDERSCORES
    }

    @ParameterizedTest
    @CsvSource({
        "CODE, false, en, ;",
        "CODE, true, de, ','",
        "EXPRESSION_CODE, false, de, ;",
        "CODE_AND_TEXT, true, en, ;",
        "TEXT, true, en, ','",
        "TEXT, true, de, ;",
        "TEXT_WITH_UNDERSCORES, false, de, ;"
    })
    void loadsWithNoMapping(Headings headings, boolean fullAnswers, String language, String separator)
            throws IOException {
        ImportedSurvey survey = survey();
        List<String> lines = new ArrayList<>();
        List<Map<Property, Object>> answers = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Map<Property, Object> given = answers(person);
            answers.add(given);
            Map<String, String> cells = export(survey, given, headings, fullAnswers, language);
            if (person == 0) {
                lines.add(line(cells.keySet(), separator));
            }
            lines.add(line(cells.values(), separator));
        }
        Path file = folder.resolve("results-survey123456.csv");
        Files.writeString(file, "\uFEFF" + String.join("\r\n", lines) + "\r\n\r\n");

        List<GapCase> cases = cases(file);

        assertThat(cases).hasSize(PEOPLE);
        for (int person = 0; person < PEOPLE; person++) {
            GapCase read = cases.get(person);
            answers.get(person)
                    .forEach((field, given) -> assertThat(String.valueOf(field.read(read)))
                            .as(field.path())
                            .isEqualTo(given.toString()));
        }
    }

    @Test
    void saysWhatItCannotReadAndLeavesTheRestUnknown() throws IOException {
        Path file = folder.resolve("results.csv");
        Files.writeString(file, """
                "id","qTitle","qNature","qSources[OBSERVATION]","qSources[NONE]","qHabit"
                "1","Late reports","WRONG","","","PRESE"
                "2","Late reports","","Y","Y",""
                "3","Late reports","","maybe","",""
                "4","Late reports","","N/A","N","UNKNO"
                """);
        try (CaseSource source = CaseSource.of(file, null)) {
            assertThat(source.ownColumns()).containsExactly("id");
            assertThat(problems(source)).containsExactly("/gap/nature");
            assertThat(problems(source)).containsExactly("/evidence/sources/1");
            assertThat(problems(source)).containsExactly("/evidence/sources/0");
            assertThat(problems(source)).isEmpty();
        }
    }

    private static List<String> problems(CaseSource source) throws IOException {
        return source.cases().next().read().problems().stream()
                .map(problem -> problem.pointer())
                .toList();
    }

    @Test
    void readsASheetOfTheContractAsBefore() throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, "title,qHabit,What shall we call this case?\nA,b,c\n");
        try (CaseSource source = CaseSource.of(file, null)) {
            assertThat(source.ownColumns()).containsExactly("qHabit", "What shall we call this case?");
        }
    }

    private static ImportedSurvey survey() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LimeSurveyFile.write(CaseForm.of(Locale.ENGLISH, List.of()), out);
        return new ImportedSurvey(out.toByteArray());
    }

    /** Goes through all words of all fields, and leaves out an answer now and then. */
    private static Map<Property, Object> answers(int person) {
        Map<Property, Object> answers = new LinkedHashMap<>();
        for (Property field : Property.sent()) {
            List<? extends Word> words = field.words();
            switch (field.kind()) {
                case WORD -> answers.put(field, words.get(person % words.size()));
                case WORDS -> {
                    Set<Object> set = new LinkedHashSet<>();
                    words.stream()
                            .filter(Word::known)
                            .skip(person % 3)
                            .limit(person % 4)
                            .forEach(set::add);
                    answers.put(field, set);
                }
                case WHOLE_NUMBER -> answers.put(field, Math.max(field.min(), person + 1));
                case NUMBER -> answers.put(field, person + ".125");
                case TEXT ->
                    answers.put(field, field.form() == null ? "Text %d; \"so\", 'it' is".formatted(person) : "EUR");
            }
        }
        return answers;
    }

    private static Map<String, String> export(
            ImportedSurvey survey, Map<Property, Object> given, Headings headings, boolean full, String language) {
        Map<String, String> cells = new LinkedHashMap<>();
        NOTED.forEach(name -> cells.put(name, "1"));
        given.forEach((field, value) -> {
            ImportedSurvey.Question question = survey.questions.get(FormCodes.question(field.path()));
            if (question.type.equals("M")) {
                Set<?> ticked = (Set<?>) value;
                question.boxes.forEach((code, texts) -> {
                    boolean none = code.equals(FormCodes.NONE)
                            && !field.words().toString().contains("NONE,");
                    boolean yes = none
                            ? ticked.isEmpty()
                            : ticked.stream()
                                    .anyMatch(word -> FormCodes.box(field, word.toString())
                                            .equals(code));
                    String heading = heading(headings, question, language, code, texts.get(language));
                    cells.put(heading, full ? yesOrNo(yes, language) : yes ? "Y" : "");
                });
            } else {
                String answer =
                        question.type.equals("L") ? FormCodes.answer(field, value.toString()) : value.toString();
                boolean label = full && question.type.equals("L");
                cells.put(
                        heading(headings, question, language, null, null),
                        label ? question.answers.get(answer).get(language) : answer);
            }
        });
        return cells;
    }

    private static String yesOrNo(boolean yes, String language) {
        return language.equals("de") ? (yes ? "Ja" : "Nein") : (yes ? "Yes" : "No");
    }

    private static String heading(
            Headings headings, ImportedSurvey.Question question, String language, String box, String boxText) {
        String code = box == null ? question.code : question.code + "[" + box + "]";
        String text = question.texts.get(language) + (box == null ? "" : " [" + boxText + "]");
        return switch (headings) {
            case CODE -> code;
            case EXPRESSION_CODE -> box == null ? code : question.code + "_" + box;
            case CODE_AND_TEXT -> code + ". " + text;
            case TEXT -> text;
            case TEXT_WITH_UNDERSCORES -> text.replace(' ', '_');
        };
    }

    private static String line(Collection<String> cells, String separator) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(separator));
    }

    private static List<GapCase> cases(Path file) throws IOException {
        List<GapCase> cases = new ArrayList<>();
        try (CaseSource source = CaseSource.of(file, null)) {
            assertThat(source.ownColumns()).containsExactlyElementsOf(NOTED);
            for (SentCase sent = source.cases().next();
                    sent != null;
                    sent = source.cases().next()) {
                CaseFile.Entry entry = sent.read();
                assertThat(entry.problems()).isEmpty();
                cases.add(entry.gapCase());
            }
        }
        return cases;
    }
}
