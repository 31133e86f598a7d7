package io.gapwise.service.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a case beside what it says. A change of it makes no new version.
 *
 * @param owner who looks after the case
 * @param notes what is noted about obstacles, by the names of the obstacles
 */
public record CaseDetails(@Nullable String owner, List<String> tags, Map<String, String> notes, boolean archived) {

    /** How many tags a case may have, and how many characters each, the owner and a note may have. */
    public static final int MOST_TAGS = 20;

    public static final int LONGEST_TAG = 50;
    public static final int LONGEST_OWNER = 200;
    public static final int LONGEST_NOTE = 2_000;

    public CaseDetails {
        tags = List.copyOf(tags);
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    public CaseDetails withOwner(@Nullable String nowOwner) {
        return new CaseDetails(nowOwner, tags, notes, archived);
    }

    public CaseDetails withTags(List<String> nowTags) {
        return new CaseDetails(owner, nowTags, notes, archived);
    }

    /** Returns the details with another note about an obstacle; a blank text removes the note. */
    public CaseDetails withNote(String obstacle, String text) {
        Map<String, String> nowNotes = new LinkedHashMap<>(notes);
        nowNotes.put(obstacle, text);
        return new CaseDetails(owner, tags, nowNotes, archived);
    }

    public CaseDetails withArchived(boolean nowArchived) {
        return new CaseDetails(owner, tags, notes, nowArchived);
    }
}
