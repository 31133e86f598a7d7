package io.gapwise.site.initiatives;

import java.util.List;

/**
 * Holds what a page shows of a report of a learning platform: how its columns were read, and what was not.
 *
 * @param read the columns that mean something
 * @param unread the columns of which nothing was read
 * @param notices what was left out or taken for granted, in sentences
 */
record ShownReport(List<Column> read, List<Column> unread, List<String> notices) {

    ShownReport {
        read = List.copyOf(read);
        unread = List.copyOf(unread);
        notices = List.copyOf(notices);
    }

    /**
     * Holds one column.
     *
     * @param use the word for what it was read as
     * @param why why it was read so, or why not; empty where a person said it
     */
    record Column(String name, String use, String why) {}
}
