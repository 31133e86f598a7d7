package io.gapwise.sheets.mapping;

/** Says what a map does with a column. */
public enum ColumnUse {
    /** Answers the question of a field, by its text, its number or its words. */
    ANSWER,
    /** Names obstacles, several of them in one cell where people could tick all that apply. */
    OBSTACLES,
    /** Holds the level that the role requires; it is compared with the column of today's level. */
    REQUIRED_LEVEL,
    /** Holds the level that people have today; it is compared with the column of the required level. */
    CURRENT_LEVEL,
    /** Is part of the title and answers nothing by itself. */
    TITLE,
    /** Holds what somebody wrote beside the answers; it stays with the case, but answers nothing. */
    COMMENT,
    /** Names the course that somebody wishes for, in their words: a requested solution, and never a cause. */
    WISHED_COURSE,
    /** Names people. Such a column is counted at most; its cells never get into a case. */
    PERSON,
    /** In a matrix of people and skills, holds the level of each person in the skill that names the column. */
    SKILL,
    /** Is not used. Its cells stay in the answered sheet. */
    UNUSED;

    /** Says whether these two columns are compared with one another. */
    public boolean ofDifference() {
        return this == REQUIRED_LEVEL || this == CURRENT_LEVEL;
    }
}
