package io.gapwise.sheets;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the columns of the contract in its order, which follows the order of the records. */
final class CaseColumns {

    static final List<CaseColumn> ALL = all();

    private static final Map<String, CaseColumn> BY_PATH =
            ALL.stream().collect(Collectors.toMap(CaseColumn::path, Function.identity()));

    private CaseColumns() {}

    /** The statements are the last of their group, because a case is written group by group. */
    private static List<CaseColumn> all() {
        CaseColumn statements = new CaseColumn.Statements();
        List<CaseColumn> all = new ArrayList<>();
        int behindGroup = 0;
        for (Property property : Property.sent()) {
            all.add(new CaseColumn.Answer(property));
            if (group(property.path()).equals(group(statements.path()))) {
                behindGroup = all.size();
            }
        }
        all.add(behindGroup, statements);
        return List.copyOf(all);
    }

    private static String group(String path) {
        return path.substring(0, Math.max(0, path.indexOf('.')));
    }

    static List<String> paths() {
        return ALL.stream().map(CaseColumn::path).toList();
    }

    static @Nullable CaseColumn find(String path) {
        return BY_PATH.get(path);
    }

    /** Returns the cells of a case, so that reading them gives the same case again. */
    static List<Cell> cells(GapCase gapCase) {
        return ALL.stream()
                .map(column -> column.match(
                        property -> AnswerCells.of(property, property.read(gapCase)),
                        () -> AnswerCells.of(gapCase.evidence().statements())))
                .toList();
    }
}
