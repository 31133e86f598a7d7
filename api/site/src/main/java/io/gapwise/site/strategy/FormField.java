package io.gapwise.site.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a field of a form as the page shows it.
 *
 * @param input {@code text}, {@code long}, {@code choice}, {@code number}, {@code day}, {@code truth} or {@code list}
 * @param hint how it is filled in; empty where that needs no saying
 * @param options what can be chosen
 * @param names the names that are offered while somebody types; none where anything can be typed
 * @param problem what is wrong with it; null where it is right
 */
public record FormField(
        String name,
        String label,
        String hint,
        String input,
        int longest,
        boolean required,
        String value,
        List<Option> options,
        List<String> names,
        @Nullable String problem) {

    public FormField {
        options = List.copyOf(options);
        names = List.copyOf(names);
    }

    /** Something that can be chosen. */
    public record Option(String word, String label) {}
}
