package io.gapwise.service.requests;

/**
 * Names the packed form of an answer: the tag of what it says, with an ending. Two forms of one answer have other bytes,
 * so they may not share a strong tag (RFC 9110, 8.8.3).
 */
public final class PackedTag {

    private static final String END = "-gzip\"";

    private PackedTag() {}

    /** Returns the tag of the packed form; a weak tag names both forms and stays. */
    public static String of(String tag) {
        return tag.startsWith("W/") || !tag.endsWith("\"") ? tag : tag.substring(0, tag.length() - 1) + END;
    }

    /** Returns the tags of a header without the endings, so that what they say is compared. */
    static String unpacked(String tags) {
        return tags.replace(END, "\"");
    }
}
