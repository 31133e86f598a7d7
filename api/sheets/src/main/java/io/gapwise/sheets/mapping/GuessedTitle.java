package io.gapwise.sheets.mapping;

import java.util.List;
import java.util.Map;

/**
 * Guesses what the title of a case is put together from.
 *
 * @param answered the names of the columns that answer a field, by its path
 */
record GuessedTitle(FoundTable table, Map<String, String> answered) {

    GuessedTitle {
        answered = Map.copyOf(answered);
    }

    /** Puts the title together from what a case is about, unless a column is the title itself. */
    String of(List<MappedColumn> columns) {
        if (answered.containsKey(ContractNames.TITLE)) {
            return "";
        }
        String about = answered.getOrDefault(
                "gap.capability", answered.getOrDefault("actual", answered.getOrDefault("desired", "")));
        String role = answered.getOrDefault("audience.role", "");
        List<String> groups = columns.stream()
                .filter(column -> column.use() == ColumnUse.TITLE && column.position() == null)
                .map(MappedColumn::column)
                .toList();
        StringBuilder title = new StringBuilder(about.isEmpty() ? "" : "{" + about + "}");
        if (!role.isEmpty()) {
            title.append(title.isEmpty() ? "" : " – ").append("{").append(role).append("}");
        }
        if (!groups.isEmpty()) {
            title.append(title.isEmpty() ? "" : ", ")
                    .append("{")
                    .append(groups.get(0))
                    .append("}");
        }
        if (about.isEmpty()) {
            columns.stream()
                    .filter(column -> column.use() == ColumnUse.WISHED_COURSE)
                    .findFirst()
                    .ifPresent(wish -> title.insert(0, "{" + wish.column() + "}" + (title.isEmpty() ? "" : " – ")));
        }
        if (about.isEmpty() && answered.keySet().stream().allMatch("audience.role"::equals)) {
            // Who somebody is says nothing about what is wrong; a case of that alone would have no content.
            boolean wished = columns.stream()
                    .anyMatch(column -> column.use() == ColumnUse.WISHED_COURSE || column.use() == ColumnUse.OBSTACLES);
            return wished && !title.isEmpty() ? title.toString() : "";
        }
        return title.isEmpty() ? firstText(columns) : title.toString();
    }

    private String firstText(List<MappedColumn> columns) {
        return table.columns().stream()
                .filter(column ->
                        column.content() == FoundColumn.Content.TEXT || column.content() == FoundColumn.Content.WORDS)
                .map(column -> columns.get(column.index()))
                .filter(column -> column.use() == ColumnUse.UNUSED || column.use() == ColumnUse.ANSWER)
                .findFirst()
                .map(column -> "{" + column.column() + "}")
                .orElse("");
    }
}
