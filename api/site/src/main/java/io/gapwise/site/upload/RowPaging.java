package io.gapwise.site.upload;

/**
 * Says which page of a list is shown.
 *
 * @param number the page, from 1
 * @param count the number of pages, at least 1
 */
record RowPaging(int number, int count, int size) {

    /** Returns the requested page, or the nearest one that exists. */
    static RowPaging of(String asked, long all, int size) {
        int count = (int) Math.max(1, (all + size - 1) / size);
        int wanted = asked.matches("\\d{1,8}") ? Integer.parseInt(asked) : 1;
        return new RowPaging(Math.min(Math.max(1, wanted), count), count, size);
    }

    long skipped() {
        return (long) (number - 1) * size;
    }
}
