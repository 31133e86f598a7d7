package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.vocabulary.FieldWord;
import io.gapwise.insight.vocabulary.VocabularyField;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a field of the vocabulary as its page shows it.
 *
 * @param asked the question, or what the field holds where nobody is asked
 * @param kind what it holds, as a word of the page
 * @param bounded 1 where the number or the length has bounds, 0 where it has none
 * @param pattern how rules read it; null where they do not
 * @param from the first stage whose rules read it; null where none does
 * @param origin why nobody sends it, as a word of the page; null where somebody does
 */
record ShownField(
        String path,
        String asked,
        @Nullable String why,
        String kind,
        int least,
        int most,
        int bounded,
        List<FieldWord> words,
        @Nullable String pattern,
        @Nullable Stage from,
        @Nullable String origin,
        List<String> readers) {

    static ShownField of(VocabularyField field) {
        Slot slot = field.slot();
        return new ShownField(
                field.path(),
                field.question() == null ? field.holds() : field.question(),
                field.why(),
                field.kind(),
                field.least() == null ? 0 : field.least(),
                field.most() == null ? 0 : field.most(),
                field.least() == null ? 0 : 1,
                field.words(),
                slot == null ? null : "%s( %s … )".formatted(slot.subject().pattern(), slot.path()),
                slot == null ? null : first(slot),
                origin(field, slot),
                field.readBy().values().stream().flatMap(List::stream).toList());
    }

    private static Stage first(Slot slot) {
        return Arrays.stream(Stage.values())
                .filter(slot.subject()::readableIn)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String origin(VocabularyField field, @Nullable Slot slot) {
        if (slot == null || field.sent()) {
            return null;
        }
        return slot.subject().sent() ? "derived" : "concluded";
    }
}
