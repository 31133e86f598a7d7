package io.gapwise.spark;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.sheets.UnusableFile;
import java.util.ArrayList;
import java.util.List;

/** Reads which columns of an answer are selected. */
final class Selection {

    /** Selects what the command evaluate adds to a sheet. */
    static final List<String> USUAL =
            List.of("verdict", "summary", "firstMethod", "remedies", "questions", "conditional", "considered");

    private Selection() {}

    /** @throws UnusableFile if there is no such column, or none at all; it names everything that is wrong */
    static SelectedAnswer of(List<String> select, String version) throws UnusableFile {
        if (select.equals(List.of(SelectedAnswer.ANSWER))) {
            return new SelectedAnswer(version, List.of());
        }
        List<AnswerColumn> columns = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String title : select) {
            AnswerColumn.of(title).ifPresentOrElse(columns::add, () -> problems.add(unknown(title)));
        }
        if (columns.stream().distinct().count() < columns.size()) {
            problems.add("A column is selected twice.");
        }
        if (select.isEmpty()) {
            problems.add("No column is selected.");
        }
        if (!problems.isEmpty()) {
            problems.add("These can be selected: %s; or answer alone, for the whole as JSON."
                    .formatted(String.join(", ", AnswerColumn.titles())));
            throw new UnusableFile(UnusableFile.Kind.NO_SUCH_COLUMN, String.join("\n", problems));
        }
        return new SelectedAnswer(version, columns);
    }

    private static String unknown(String title) {
        String nearest = NearestWord.to(title, AnswerColumn.titles());
        return nearest == null
                ? "An answer has no column '%s'.".formatted(title)
                : "An answer has no column '%s'. Maybe %s.".formatted(title, nearest);
    }
}
