package io.gapwise.service.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Makes ids of what is stored often: UUIDs of version 7 (RFC 9562), which follow each other in time. Rows that are new then
 * go to the end of each index by id, where a commit writes one page for all of them instead of one for each.
 */
public final class TimeOrderedIds {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private TimeOrderedIds() {}

    /** Returns an id that no other one is equal to; it is greater than those that this program made before. */
    public static String next() {
        return IDS.generate().toString();
    }
}
