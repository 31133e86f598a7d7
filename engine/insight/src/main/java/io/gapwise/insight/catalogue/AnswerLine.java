package io.gapwise.insight.catalogue;

import io.gapwise.core.cases.Property;
import io.gapwise.insight.rulecases.RuleCase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds one answer of a case as the Markdown page and the HTML page show it.
 *
 * @param path the contract path of the answer
 * @param value a word of the contract, a number, or a text in quotation marks
 * @param verbatim whether the value is written in the same way in JSON and in rules
 */
record AnswerLine(String path, String value, boolean verbatim) {

    private static final String TITLE = "title";

    private static final String FROM_TODAYS_ANSWER = "recommendation.";

    private static final Set<String> TEXTS = Property.sent().stream()
            .filter(property -> property.kind() == Property.Kind.TEXT)
            .map(Property::path)
            .collect(Collectors.toSet());

    /** Returns the title of the case in quotation marks. */
    static String title(RuleCase cases) {
        return of(TITLE, cases.answers().get(TITLE)).value();
    }

    /**
     * Returns the answers of the case in which the rule speaks, in the order of the file, without the title; then the
     * recommendation where it is given, and what is known beside it.
     */
    static List<AnswerLine> speaking(RuleCase cases) {
        return Stream.of(cases.answers(), cases.given().named(FROM_TODAYS_ANSWER), cases.beside())
                .flatMap(known -> known.entrySet().stream())
                .filter(answer -> !answer.getKey().equals(TITLE))
                .map(answer -> of(answer.getKey(), answer.getValue()))
                .toList();
    }

    /** Returns the answer that silences the rule. */
    static AnswerLine silencing(RuleCase cases) {
        return of(cases.changed(), cases.to());
    }

    private static AnswerLine of(String path, @Nullable Object answer) {
        if (answer == null) {
            return new AnswerLine(path, "left out", false);
        } else if (answer instanceof Collection<?> words) {
            String listed = words.stream()
                    .map(word -> word instanceof Map<?, ?> said ? statement(said) : word.toString())
                    .collect(Collectors.joining(", "));
            return words.isEmpty() ? new AnswerLine(path, "none", false) : new AnswerLine(path, listed, true);
        } else if (TEXTS.contains(path)) {
            return new AnswerLine(path, "“" + answer + "”", false);
        }
        return new AnswerLine(path, answer.toString(), true);
    }

    /** Writes what somebody says of an obstacle: its members with their values. */
    private static String statement(Map<?, ?> said) {
        return said.entrySet().stream()
                .map(member -> member.getKey() + " " + member.getValue())
                .collect(Collectors.joining("; ", "(", ")"));
    }
}
