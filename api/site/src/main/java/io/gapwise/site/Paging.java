package io.gapwise.site.cases;

import org.jspecify.annotations.Nullable;

/** Holds the position in a long list. A page beyond the end counts as the last one. */
record Paging(int page, int pages, int count) {

    static final int LENGTH = 25;

    static Paging of(@Nullable String asked, int count) {
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

    int offset() {
        return (page - 1) * LENGTH;
    }

    /** Returns the number of the first case on this page, from 1. */
    public int first() {
        return offset() + 1;
    }

    public int last() {
        return Math.min(count, offset() + LENGTH);
    }
}
