package io.gapwise.site.casepage;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.service.cases.CaseDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is kept of a case beside what it says, as a field of a form: its owner, its tags, or the note about an
 * obstacle.
 *
 * @param name the name in the form: {@code owner}, {@code tags}, or {@code note.} and the name of an obstacle
 */
record DetailField(String name) {

    private static final String OWNER = "owner";
    private static final String TAGS = "tags";
    private static final String NOTE = "note.";

    /** Finds a field by its name; empty if there is none of this name. */
    static Optional<DetailField> of(String name) {
        boolean known = name.equals(OWNER)
                || name.equals(TAGS)
                || name.startsWith(NOTE)
                        && Arrays.stream(Obstacle.values())
                                .anyMatch(each -> each.name().equals(name.substring(NOTE.length())));
        return known ? Optional.of(new DetailField(name)) : Optional.empty();
    }

    /** Returns what stands in the field. */
    String read(CaseDetails details) {
        return switch (name) {
            case OWNER -> details.owner() == null ? "" : details.owner();
            case TAGS -> String.join(", ", details.tags());
            default -> details.notes().getOrDefault(obstacle(), "");
        };
    }

    /** Returns the details with what was typed. */
    CaseDetails with(CaseDetails details, String typed) {
        return switch (name) {
            case OWNER -> details.withOwner(typed.isBlank() ? null : typed);
            case TAGS -> details.withTags(tags(typed));
            default -> details.withNote(obstacle(), typed);
        };
    }

    /** Returns what was typed in the form in which it is read again, so that the two can be compared. */
    String written(String typed) {
        return name.equals(TAGS) ? String.join(", ", tags(typed)) : unified(typed);
    }

    /** Browsers end lines in another way than they got them. */
    private static String unified(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    private static List<String> tags(String typed) {
        return Arrays.stream(typed.split("[,;\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private String obstacle() {
        return name.substring(NOTE.length());
    }

    /** Returns the part of the key of the texts about it. */
    public String kind() {
        return name.startsWith(NOTE) ? "note" : name;
    }

    /** Returns the path of the obstacle that a note is about; empty for the others. */
    public String about() {
        return name.startsWith(NOTE) ? "obstacles." + obstacle() : "";
    }
}
