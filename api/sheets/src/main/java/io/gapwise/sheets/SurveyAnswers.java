package io.gapwise.sheets;

import io.gapwise.sheets.forms.ShortCodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what stands in a workbook of {@link SurveySheet} that was filled in, or in the export of such a form.
 *
 * @param people what each person answered: ids of answers by ids of questions
 * @param problems all that is wrong with it; if there is any, nothing of it should be taken
 */
public record SurveyAnswers(List<Map<String, String>> people, List<Problem> problems) {

    /** After so many problems the rest of a file need not be looked at. */
    public static final int MOST_PROBLEMS = 200;

    public SurveyAnswers {
        people = List.copyOf(people);
        problems = List.copyOf(problems);
    }

    /** Says what can be wrong with a cell. */
    public enum Kind {
        /** The column has no name of a question. */
        NO_SUCH_QUESTION,
        /** Two columns have the same name. */
        TWICE,
        /** The answer is none of those that can be chosen. */
        NO_SUCH_ANSWER,
        /** Something stands under no name of a question. */
        STRAY,
        /** There are more people than one file may have. */
        TOO_MANY
    }

    /**
     * Something that is wrong with a cell.
     *
     * @param cell such as {@code C7}
     * @param value what stands there
     */
    public record Problem(String cell, Kind kind, String value) {}

    /**
     * Reads a workbook of {@link SurveySheet}, or a workbook or CSV file that a survey tool exported of a form with the
     * same questions.
     *
     * @throws UnusableFile if it is neither a workbook nor CSV
     */
    public static SurveyAnswers read(Path file, List<SurveySheet.Question> questions) throws IOException {
        Reading reading = new Reading(questions);
        try (OpenSheet rows = OpenSheet.open(file, null)) {
            for (Row row = rows.next(); row != null && !reading.isEnough(); row = rows.next()) {
                reading.take(row);
            }
        }
        return new SurveyAnswers(reading.people, reading.problems);
    }

    /** Takes one row after another. */
    private static final class Reading {

        /** What survey tools note of each answer themselves, as a code or in words; it is not read. */
        private static final Set<String> NOTED = Set.of(
                "id",
                "submitdate",
                "lastpage",
                "startlanguage",
                "seed",
                "startdate",
                "datestamp",
                "ipaddr",
                "refurl",
                "response id",
                "date submitted",
                "last page",
                "start language",
                "date started",
                "date last action",
                "antwort id",
                "datum abgeschickt",
                "letzte seite",
                "start-sprache",
                "zufallsstartwert",
                "datum gestartet",
                "datum letzte aktivität",
                "antwort-id");

        private final Map<String, SurveySheet.Question> byId = new LinkedHashMap<>();
        private final Map<String, SurveySheet.Question> byHeading = new LinkedHashMap<>();
        private boolean exported;
        private final List<SurveySheet.@Nullable Question> columns = new ArrayList<>();
        private final List<Map<String, String>> people = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Set<Integer> passedOver = new HashSet<>();
        private boolean named;
        private boolean full;

        Reading(List<SurveySheet.Question> questions) {
            ShortCodes codes = SurveySheet.codes(questions);
            for (SurveySheet.Question question : questions) {
                byId.put(normal(question.id()), question);
                byHeading.put(normal(codes.code(question.id())), question);
                byHeading.put(normal(question.asks()), question);
                question.also().forEach(text -> byHeading.put(normal(text), question));
            }
        }

        boolean isEnough() {
            return full || problems.size() >= MOST_PROBLEMS;
        }

        void take(Row row) {
            if (row.blank()) {
                return;
            } else if (!named) {
                named = true;
                nameColumns(row);
            } else if (!repeatsTheQuestions(row)) {
                person(row);
            }
        }

        private void nameColumns(Row row) {
            exported = row.cells().stream().map(cell -> normal(cell.trimmed())).noneMatch(byId::containsKey);
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cell(i);
                SurveySheet.Question question = question(cell);
                if (exported && NOTED.contains(normal(cell.trimmed()))) {
                    passedOver.add(i);
                } else if (question == null && !cell.blank()) {
                    problem(row, i, Kind.NO_SUCH_QUESTION);
                } else if (question != null && columns.contains(question)) {
                    problem(row, i, Kind.TWICE);
                    question = null;
                }
                columns.add(question);
            }
        }

        /** The code may stand before the text of the question. */
        private SurveySheet.@Nullable Question question(Cell cell) {
            String heading = normal(cell.trimmed());
            if (!exported) {
                return byId.get(heading);
            }
            SurveySheet.Question whole = byHeading.get(heading);
            return whole == null ? byHeading.get(heading.split("[^a-z0-9]", 2)[0]) : whole;
        }

        /** Says whether this is the row with the questions, which stays in the sheet unless somebody deletes it. */
        private boolean repeatsTheQuestions(Row row) {
            for (int i = 0; i < columns.size(); i++) {
                SurveySheet.Question question = columns.get(i);
                String written = normal(row.cell(i).trimmed());
                if (question != null
                        && Stream.concat(Stream.of(question.asks()), question.also().stream())
                                .anyMatch(text -> normal(text).equals(written))) {
                    return true;
                }
            }
            return false;
        }

        private void person(Row row) {
            Map<String, String> answers = new LinkedHashMap<>();
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cell(i);
                SurveySheet.Question question = i < columns.size() ? columns.get(i) : null;
                if (cell.blank() || passedOver.contains(i)) {
                    continue;
                } else if (question == null) {
                    problem(row, i, Kind.STRAY);
                    continue;
                }
                String chosen = chosen(question, cell);
                if (chosen == null) {
                    problem(row, i, Kind.NO_SUCH_ANSWER);
                } else {
                    answers.put(question.id(), chosen);
                }
            }
            if (people.size() >= SurveySheet.MOST_PEOPLE) {
                problem(row, 0, Kind.TOO_MANY);
                full = true;
            } else if (!answers.isEmpty()) {
                people.add(answers);
            }
        }

        private @Nullable String chosen(SurveySheet.Question question, Cell cell) {
            String written = normal(Formulas.unescaped(cell.shown()));
            String named = exported ? question.codes().name(written).orElse(null) : null;
            if (named != null) {
                return named;
            }
            for (SurveySheet.Answer answer : question.answers()) {
                boolean fits = Stream.concat(Stream.of(answer.id(), answer.shown()), answer.also().stream())
                        .anyMatch(text -> normal(text).equals(written));
                if (fits) {
                    return answer.id();
                }
            }
            return null;
        }

        private void problem(Row row, int column, Kind kind) {
            problems.add(new Problem(
                    CellRange.letters(column) + row.number(),
                    kind,
                    row.cell(column).shown()));
        }
    }

    private static String normal(String text) {
        return Blanks.stripped(text).toLowerCase(Locale.ROOT);
    }
}
