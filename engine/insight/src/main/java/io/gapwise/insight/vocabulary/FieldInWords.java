package io.gapwise.insight.vocabulary;

import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says in English what a field accepts and where rules read it. */
final class FieldInWords {

    private static final String TEXT = "TEXT";
    private static final int MOST_WORDS = 7;

    private FieldInWords() {}

    /** Says what is accepted: "a whole number from 0 to 520", "one of YES, NO, UNKNOWN". */
    static String accepts(VocabularyField field) {
        return switch (field.kind()) {
            case "WORD" -> "one of " + words(field, Integer.MAX_VALUE);
            case "WORDS" -> "any of " + words(field, Integer.MAX_VALUE);
            case "WHOLE_NUMBER" -> "a whole number" + bounds(field);
            case "NUMBER" -> "a number" + bounds(field);
            case "STATEMENTS" -> "a list of up to %d statements".formatted(field.most());
            default -> "a text" + length(field) + (field.form() == null ? "" : " in the form " + field.form());
        };
    }

    /** Says the same with the first words of many. */
    static String acceptsInShort(VocabularyField field) {
        return switch (field.kind()) {
            case "WORD" -> "one of " + words(field, MOST_WORDS);
            case "WORDS" -> "any of " + words(field, MOST_WORDS);
            default -> accepts(field);
        };
    }

    private static String words(VocabularyField field, int most) {
        int more = field.words().size() - most;
        return field.words().stream().limit(most).map(FieldWord::word).collect(Collectors.joining(", "))
                + (more > 0 ? " and %d more".formatted(more) : "");
    }

    private static String bounds(VocabularyField field) {
        if (field.least() == null) {
            return "";
        }
        return field.most() == null
                ? " of %d or more".formatted(field.least())
                : " from %d to %d".formatted(field.least(), field.most());
    }

    private static String length(VocabularyField field) {
        if (field.most() == null) {
            return "";
        }
        return field.least() == null || field.least() == 0
                ? " of up to %d characters".formatted(field.most())
                : " of %d to %d characters".formatted(field.least(), field.most());
    }

    /** Says how rules read the field, and of what nobody sends where it comes from. */
    static String inRules(VocabularyField field) {
        Slot slot = field.slot();
        if (slot == null) {
            return "Rules do not read it; they read support and share of the obstacle.";
        }
        if (field.kind().equals(TEXT)) {
            return "Rules cannot test a text; what they say may name it as {%s}.".formatted(field.path());
        }
        return "%s( %s … ), from the stage %s on%s"
                .formatted(
                        slot.subject().pattern(),
                        slot.path(),
                        readableFrom(slot).folder(),
                        origin(field, slot));
    }

    private static String origin(VocabularyField field, Slot slot) {
        if (field.sent()) {
            return ".";
        }
        return slot.subject().sent()
                ? "; nobody sends it, since it follows from the answers."
                : "; nobody sends it, since rules conclude it.";
    }

    /** Returns the first stage whose rules read what this slot belongs to. */
    static Stage readableFrom(Slot slot) {
        return Arrays.stream(Stage.values())
                .filter(slot.subject()::readableIn)
                .findFirst()
                .orElseThrow();
    }

    /** Counts the rules that read the field: "12 rules", "no rule". */
    static String readers(VocabularyField field) {
        return switch (field.readers()) {
            case 0 -> "no rule";
            case 1 -> "1 rule";
            default -> field.readers() + " rules";
        };
    }
}
