package io.gapwise.site.upload;

import io.gapwise.sheets.mapping.ColumnUse;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.MappedColumn;
import io.gapwise.sheets.mapping.SheetMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of how columns are read. {@code use.3} says what the fourth column is read as, and {@code word.3.0} what
 * the first of its words means. What the form does not contain stays as it was.
 */
final class MatchingForm {

    static final String REQUIRED_LEVEL = "requiredLevel";

    private static final int LONGEST_TITLE = 400;
    private static final Pattern LEVEL = Pattern.compile("\\d{0,3}");

    private final FoundTable table;
    private final SheetMap before;
    private final Map<String, String[]> sent;

    MatchingForm(FoundTable table, SheetMap before, Map<String, String[]> sent) {
        this.table = table;
        this.before = before;
        this.sent = sent;
    }

    /** Returns the map as the form changes it. */
    SheetMap map() {
        List<MappedColumn> columns = new ArrayList<>();
        for (FoundColumn column : table.columns()) {
            MappedColumn was = MatchedColumns.of(column, table, before).orElse(null);
            ColumnMeaning chosen = one("use." + column.index())
                    .flatMap(ColumnMeaning::read)
                    .orElse(was == null ? null : ColumnMeaning.of(was));
            if (chosen != null && !column.name().isEmpty() && (was != null || chosen.use() != ColumnUse.UNUSED)) {
                columns.add(changed(column, was, chosen));
            }
        }
        String title = one("title")
                .map(written -> written.strip()
                        .substring(0, Math.min(LONGEST_TITLE, written.strip().length())))
                .orElse(before.title());
        return before.with(title, columns).withRequiredLevel(requiredLevel());
    }

    /** An empty field takes the level away, and what is none leaves it as it was. */
    private @Nullable Integer requiredLevel() {
        String written = one(REQUIRED_LEVEL).map(String::strip).orElse(null);
        if (written == null || !LEVEL.matcher(written).matches()) {
            return before.requiredLevel();
        }
        return written.isEmpty() ? null : Integer.valueOf(written);
    }

    private MappedColumn changed(FoundColumn column, @Nullable MappedColumn was, ColumnMeaning chosen) {
        if (was == null || !ColumnMeaning.of(was).equals(chosen)) {
            return MatchedColumns.guessed(column, table, chosen);
        }
        return chosen.ofWords() ? withWords(column, was, chosen) : was;
    }

    private MappedColumn withWords(FoundColumn column, MappedColumn was, ColumnMeaning chosen) {
        Map<String, List<String>> words = new LinkedHashMap<>(was.words());
        boolean changed = false;
        for (int i = 0; i < column.words().size(); i++) {
            String word = column.words().get(i).word();
            String meant = one("word." + column.index() + "." + i).orElse(null);
            if (meant == null || meant.equals(MatchedColumns.sent(was, word))) {
                continue;
            }
            changed = true;
            words.keySet().removeIf(known -> MatchedColumns.same(known, word));
            read(meant, chosen).ifPresent(names -> words.put(word, names));
        }
        return changed
                ? new MappedColumn(was.column(), was.position(), was.use(), was.field(), was.separator(), words, "")
                : was;
    }

    private static Optional<List<String>> read(String meant, ColumnMeaning chosen) {
        if (meant.equals(ColumnMeaning.NOTHING)) {
            return Optional.of(List.of());
        }
        List<String> names = Arrays.asList(meant.split("\\+"));
        return chosen.names().containsAll(names) ? Optional.of(names) : Optional.empty();
    }

    private Optional<String> one(String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0]);
    }
}
