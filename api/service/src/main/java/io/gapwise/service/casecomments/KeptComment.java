package io.gapwise.service.casecomments;

import io.gapwise.sheets.mapping.RowText;
import java.util.List;

/**
 * A comment that came in a sheet. What is longer than this is cut.
 *
 * @param column what its column was called
 */
public record KeptComment(String column, String text) {

    /** So many comments of a case are kept; the sheet itself has them all. */
    public static final int MOST = 50;

    /** So many characters of a comment are kept. */
    public static final int LONGEST = 4_000;

    private static final int LONGEST_COLUMN = 200;

    public KeptComment {
        column = cut(column, LONGEST_COLUMN);
        text = cut(text, LONGEST);
    }

    /** Returns the comments of a row that say something, at most as many as are kept. */
    public static List<KeptComment> of(List<RowText> comments) {
        return comments.stream()
                .filter(comment -> !comment.text().isBlank())
                .limit(MOST)
                .map(comment -> new KeptComment(comment.column(), comment.text()))
                .toList();
    }

    /** PostgreSQL cannot hold the character 0, and no character is cut in half. */
    private static String cut(String text, int longest) {
        String clean = text.replace('\0', ' ');
        if (clean.length() <= longest) {
            return clean;
        }
        int end = longest - 1;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
