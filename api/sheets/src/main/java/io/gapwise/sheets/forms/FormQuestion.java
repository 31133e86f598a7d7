package io.gapwise.sheets.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form.
 *
 * @param asks the question by language
 * @param help what stands below it by language; empty where there is nothing to say
 * @param required whether the form is not taken without an answer
 * @param limits the least and the greatest number, or the greatest length of a text
 * @param choices what can be chosen, or ticked
 */
public record FormQuestion(
        String code,
        Kind kind,
        Map<Locale, String> asks,
        Map<Locale, String> help,
        boolean required,
        Limits limits,
        List<Choice> choices) {

    public FormQuestion {
        asks = Map.copyOf(asks);
        help = Map.copyOf(help);
        choices = List.copyOf(choices);
    }

    /** Says how a question is answered. */
    public enum Kind {
        LINE,
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        ONE,
        SEVERAL
    }

    /**
     * The bounds of an answer; they say nothing of choices.
     *
     * @param form the regular expression that a text must match; null where any text is accepted
     */
    public record Limits(int least, int most, @Nullable String form) {

        public static final Limits NONE = new Limits(0, 0, null);
    }

    /** Something that can be chosen, with its text by language. */
    public record Choice(String code, Map<Locale, String> text) {

        public Choice {
            text = Map.copyOf(text);
        }
    }

    /** Asks for one of several answers. */
    public static FormQuestion one(String code, Map<Locale, String> asks, List<Choice> choices) {
        return new FormQuestion(code, Kind.ONE, asks, Map.of(), false, Limits.NONE, choices);
    }
}
