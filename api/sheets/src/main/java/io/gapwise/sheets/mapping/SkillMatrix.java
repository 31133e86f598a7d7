package io.gapwise.sheets.mapping;

import java.util.List;

/** Recognises a matrix whose rows are people and whose columns are skills with the level of each person. */
final class SkillMatrix {

    private static final int FEWEST_SKILLS = 3;

    private SkillMatrix() {}

    /** Lists the columns that are skills; none if the table is no such matrix. */
    static List<FoundColumn> skills(FoundTable table) {
        List<FoundColumn> levels = table.columns().stream()
                .filter(column -> column.content() == FoundColumn.Content.LEVELS
                        && !column.name().isEmpty()
                        && Synonyms.get().candidates(column.name()).stream().allMatch(SkillMatrix::maybeSkill))
                .toList();
        boolean people = table.columns().stream()
                .anyMatch(column -> Synonyms.get().candidates(column.name()).stream()
                        .anyMatch(kind -> kind.use() == ColumnUse.PERSON || "audience.role".equals(kind.field())));
        return people && levels.size() >= FEWEST_SKILLS ? levels : List.of();
    }

    /** A name that speaks for something that no level can be, such as a comment, may still be that of a skill. */
    private static boolean maybeSkill(KnownWords.Column kind) {
        return kind.use() != ColumnUse.REQUIRED_LEVEL
                && kind.use() != ColumnUse.CURRENT_LEVEL
                && kind.use() != ColumnUse.UNUSED
                && !"audience.headcount".equals(kind.field());
    }

    /** Says whether a kind of column can stand beside the skills of a matrix. */
    static boolean describes(KnownWords.Column kind) {
        return switch (kind.use()) {
            case PERSON, UNUSED -> true;
            case ANSWER -> "audience.role".equals(kind.field());
            case OBSTACLES, REQUIRED_LEVEL, CURRENT_LEVEL, TITLE, COMMENT, WISHED_COURSE, SKILL -> false;
        };
    }
}
