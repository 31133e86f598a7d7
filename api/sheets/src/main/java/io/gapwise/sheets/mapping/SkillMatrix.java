package io.gapwise.sheets.mapping;

import java.util.List;

/** Recognises a matrix whose rows are people and whose columns are skills with the level of each person. */
final class SkillMatrix {

    private static final int FEWEST_SKILLS = 2;

    private static final int FEWEST_QUESTIONS = 2;

    private SkillMatrix() {}

    /** Lists the columns that are skills; none if the table is no such matrix. */
    static List<FoundColumn> skills(FoundTable table) {
        List<FoundColumn> levels = table.columns().stream()
                .filter(column -> column.content() == FoundColumn.Content.LEVELS
                        && !column.name().isEmpty()
                        && !Normal.oneIsBest(column.name())
                        && Synonyms.get().candidates(column.name()).stream().allMatch(SkillMatrix::maybeSkill))
                .toList();
        long asked = table.columns().stream()
                .filter(column -> !levels.contains(column))
                .filter(column -> Synonyms.get().candidates(column.name()).stream()
                        .findFirst()
                        .filter(SkillMatrix::asks)
                        .isPresent())
                .count();
        long others = table.columns().stream()
                .filter(column -> !levels.contains(column) && !column.name().isEmpty())
                .filter(column -> Synonyms.get().candidates(column.name()).stream()
                        .findFirst()
                        .filter(SkillMatrix::describes)
                        .isEmpty())
                .count();
        // A form asks much besides its ratings, and two ratings alone are skills only under names that say nothing
        // else.
        boolean sure = levels.size() > FEWEST_SKILLS
                ? asked < FEWEST_QUESTIONS
                : others == 0
                        && levels.stream()
                                .allMatch(column ->
                                        Synonyms.get().candidates(column.name()).isEmpty());
        boolean people = table.columns().stream()
                .anyMatch(column -> Synonyms.get().candidates(column.name()).stream()
                        .anyMatch(kind -> kind.use() == ColumnUse.PERSON || "audience.role".equals(kind.field())));
        return people && sure && levels.size() >= FEWEST_SKILLS ? levels : List.of();
    }

    /** A name that speaks for something that no level can be, such as a comment, may still be that of a skill. */
    private static boolean maybeSkill(KnownWords.Column kind) {
        return kind.use() != ColumnUse.REQUIRED_LEVEL
                && kind.use() != ColumnUse.CURRENT_LEVEL
                && kind.use() != ColumnUse.UNUSED
                && !"audience.headcount".equals(kind.field());
    }

    /** Says whether a kind of column is a question that a form asks. */
    private static boolean asks(KnownWords.Column kind) {
        return kind.use() == ColumnUse.OBSTACLES
                || kind.use() == ColumnUse.WISHED_COURSE
                || kind.use() == ColumnUse.ANSWER && !"audience.role".equals(kind.field());
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
