package io.gapwise.site;

import org.jspecify.annotations.Nullable;

/** Holds the position in a long list. A page beyond the end counts as the last one. */
public record Paging(int page, int pages, int count) {

    /** The number of entries on a page. */
    public static final int LENGTH = 25;

    /**
     * @param asked the number of the page as the address says it
     * @param count the number of all entries
     */
    public static Paging of(@Nullable String asked, int count) {
        int pages = Math.max(1, (count + LENGTH - 1) / LENGTH);
        return new Paging(Math.max(1, Math.min(pages, number(asked))), pages, count);
    }

    private static int number(@Nullable String asked) {
        try {
            return asked == null ? 1 : Integer.parseInt(asked.strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** Returns the number of entries before this page. */
    public int offset() {
        return (page - 1) * LENGTH;
    }

    /** Returns the number of the first entry on this page, from 1. */
    public int first() {
        return offset() + 1;
    }

    public int last() {
        return Math.min(count, offset() + LENGTH);
    }
}
