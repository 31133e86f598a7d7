package io.gapwise.sheets.mapping;

import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what the columns are called, from one or several header rows. */
final class HeaderNames {

    private static final int LONGEST = 200;
    private static final String BEFORE_OPTION = " – ";
    private static final String IMPORT_ID = "{\"importid\"";

    /** Survey programs write this under a question that has no options. */
    private static final Set<String> NO_OPTION =
            Set.of("response", "open-ended response", "antwort", "offene antwort", "beliebige antwort");

    private HeaderNames() {}

    /** Says whether a row holds the ids by which a survey program imports its own export. */
    static boolean importIds(Row row) {
        long ids = row.cells().stream().filter(HeaderNames::importId).count();
        return ids > 0
                && ids == row.cells().stream().filter(cell -> !cell.blank()).count();
    }

    private static boolean importId(Cell cell) {
        return cell.trimmed().replace(" ", "").toLowerCase(Locale.ROOT).startsWith(IMPORT_ID);
    }

    static boolean noOption(String text) {
        return NO_OPTION.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the names of the columns. With two rows a name is the question and the option below it; with three, the
     * second row has the questions, and the first their short names.
     */
    static List<String> of(List<Row> header) {
        int width = header.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> names = new ArrayList<>();
        String question = "";
        for (int i = 0; i < width; i++) {
            if (header.size() == 1) {
                names.add(text(header.get(0), i));
            } else if (header.size() == 2) {
                String above = text(header.get(0), i);
                String below = text(header.get(1), i);
                question = above.isEmpty() ? question : above;
                names.add(joined(above.isEmpty() && below.isEmpty() ? "" : question, below));
            } else {
                String asked = text(header.get(1), i);
                names.add(asked.isEmpty() ? text(header.get(0), i) : asked);
            }
        }
        return names;
    }

    /**
     * Blanks the names of columns that an earlier answer wrote into somebody's own sheet, so that the table is known
     * again and they are read as nothing.
     */
    static List<String> withoutAnswers(List<String> names) {
        List<@Nullable String> answers = AnswerColumns.earlier(names);
        List<String> left = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            left.add(answers.get(i) == null && !names.get(i).equals(AnswerColumns.ORIGINS) ? names.get(i) : "");
        }
        return left;
    }

    /** Returns the short names, which only the exports of surveys with three header rows have. */
    static List<String> codes(List<Row> header, int width) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            codes.add(header.size() == 3 ? text(header.get(0), i) : "");
        }
        return codes;
    }

    /** Returns the option in a name that was put together from a question and an option; empty if there is none. */
    static String option(String name) {
        int before = Math.max(name.lastIndexOf(BEFORE_OPTION), name.lastIndexOf(" - "));
        return before < 0 ? "" : name.substring(before + BEFORE_OPTION.length());
    }

    private static String joined(String question, String option) {
        if (question.isEmpty() || question.equals(option)) {
            return option;
        }
        return option.isEmpty() || noOption(option) ? question : cut(question + BEFORE_OPTION + option);
    }

    private static String text(Row row, int index) {
        Cell cell = row.cell(index);
        return cut(Normal.spaced(cell.kind() == Cell.Kind.TEXT ? cell.text() : cell.shown()));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
