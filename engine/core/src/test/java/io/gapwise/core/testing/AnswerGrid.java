package io.gapwise.core.testing;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Holds every case of a small world as a row of answers, so that thousands can be compared with thousands. */
public record AnswerGrid(List<GapCase> cases, List<Property> questions, Object[][] rows) {

    public static AnswerGrid of(SmallWorld world) {
        List<GapCase> cases = world.cases();
        List<Property> questions = Property.sent().stream()
                .filter(property -> cases.stream()
                        .anyMatch(each -> !Objects.equals(property.read(each), property.read(cases.get(0)))))
                .toList();
        Object[][] rows = new Object[cases.size()][questions.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < questions.size(); j++) {
                rows[i][j] = questions.get(j).read(cases.get(i));
            }
        }
        return new AnswerGrid(cases, questions, rows);
    }

    public Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        questions.forEach(question -> paths.add(question.path()));
        return paths;
    }

    /** Returns the paths whose answers differ between two cases; the cases are given by their places. */
    public Set<String> differing(int one, int other) {
        Set<String> differing = new TreeSet<>();
        for (int j = 0; j < questions.size(); j++) {
            if (!Objects.equals(rows[one][j], rows[other][j])) {
                differing.add(questions.get(j).path());
            }
        }
        return differing;
    }
}
