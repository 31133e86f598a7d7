package io.gapwise.insight.catalogue;

import io.gapwise.core.cases.Property;
import io.gapwise.insight.rulecases.RuleCase;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a case, as both pages show it.
 *
 * @param path its contract path
 * @param value a word as the contract has it, a number, a text in quotation marks
 * @param verbatim whether the value stands like this in JSON and in rules
 */
record AnswerLine(String path, String value, boolean verbatim) {

    private static final String TITLE = "title";

    private static final Set<String> TEXTS = Property.sent().stream()
            .filter(property -> property.kind() == Property.Kind.TEXT)
            .map(Property::path)
            .collect(Collectors.toSet());

    /** The title in quotation marks. */
    static String title(RuleCase cases) {
        return of(TITLE, cases.answers().get(TITLE)).value();
    }

    /** Of the case in which the rule speaks, in written order, without its title. */
    static List<AnswerLine> speaking(RuleCase cases) {
        return cases.answers().entrySet().stream()
                .filter(answer -> !answer.getKey().equals(TITLE))
                .map(answer -> of(answer.getKey(), answer.getValue()))
                .toList();
    }

    /** The answer that silences the rule. */
    static AnswerLine silencing(RuleCase cases) {
        return of(cases.changed(), cases.to());
    }

    private static AnswerLine of(String path, @Nullable Object answer) {
        if (answer == null) {
            return new AnswerLine(path, "left out", false);
        } else if (answer instanceof Collection<?> words) {
            String listed = words.stream().map(Object::toString).collect(Collectors.joining(", "));
            return words.isEmpty() ? new AnswerLine(path, "none", false) : new AnswerLine(path, listed, true);
        } else if (TEXTS.contains(path)) {
            return new AnswerLine(path, "“" + answer + "”", false);
        }
        return new AnswerLine(path, answer.toString(), true);
    }
}
