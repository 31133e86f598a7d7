package io.gapwise.insight.vocabulary;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a field that is sent, or that rules can read.
 *
 * @param slot where rules read it; null where they do not, as the members of a statement
 * @param path its path as reasons and requests name it: {@code gap.doneBefore}, {@code Causes.found}
 * @param kind what it holds, as the contract calls it
 * @param label its name in a word or two
 * @param holds what it holds, in a few words
 * @param required whether a case must have it
 * @param question the question that is asked for it; null where nobody is asked
 * @param why why it is asked; null where nobody is asked
 * @param help how to answer; null where it needs no saying
 * @param obstacle the obstacle that it is; null where it is none
 * @param least the least number, or the least length of a text; null where there is none
 * @param most the greatest number or length; null where there is none
 * @param form the regular expression that a text matches; null where there is none
 * @param words the words that it accepts
 * @param readBy the names of the rules that read it, by stage
 */
public record VocabularyField(
        @Nullable Slot slot,
        String path,
        String kind,
        String label,
        String holds,
        boolean required,
        @Nullable String question,
        @Nullable String why,
        @Nullable String help,
        @Nullable Obstacle obstacle,
        @Nullable Integer least,
        @Nullable Integer most,
        @Nullable String form,
        List<FieldWord> words,
        Map<Stage, List<String>> readBy) {

    public VocabularyField {
        words = List.copyOf(words);
        readBy = Collections.unmodifiableMap(new LinkedHashMap<>(readBy));
    }

    /** Returns the group in which a form has the field, or the finding that it belongs to. */
    public String group() {
        int dot = path.indexOf('.');
        return dot < 0 ? "case" : path.substring(0, dot);
    }

    /** Counts the rules that read it. */
    public int readers() {
        return readBy.values().stream().mapToInt(List::size).sum();
    }

    /** Says whether somebody sends it; everything else is worked out. */
    public boolean sent() {
        return slot == null || slot.subject().sent() && !slot.property().ready();
    }
}
