package io.gapwise.service.problems;

/**
 * Names the state of something by the number of its changes, as the headers ETag and If-Match do.
 *
 * @param revision the number of the state that it is in
 */
public record RevisionTag(long revision) {

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    public String text() {
        return of(revision);
    }

    /** Says whether a sender has read this state, or does not mind which one it is. */
    public boolean isIn(String ifMatch) {
        for (String tag : ifMatch.split(",")) {
            if (tag.strip().equals(text()) || tag.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }
}
