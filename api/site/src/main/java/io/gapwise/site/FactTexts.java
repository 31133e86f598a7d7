package io.gapwise.site;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.insight.why.ConditionPart;
import io.gapwise.insight.why.ValueComparison;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in the reader's language what rules read, and what they would have to read in order to apply. */
@Component("factTexts")
public final class FactTexts {

    private static final List<String> UNKNOWN = List.of(Word.UNKNOWN);

    private final SiteTexts say;

    FactTexts(SiteTexts say) {
        this.say = say;
    }

    /**
     * Describes what a rule read: an answer of the case, or a conclusion of earlier rules.
     *
     * @param path the path of an answer, or of a conclusion, such as {@code Causes.learningCount}
     */
    public String fact(String path, Object value) {
        if (CaseAnswers.find(path).isPresent()) {
            return say.text("fact.is", say.text("short." + path), say.answer(path, value));
        }
        List<?> values = value instanceof Collection<?> several ? List.copyOf(several) : List.of(value);
        return say.text("fact." + path, listed(property(path), values));
    }

    /**
     * Says what the tested value would have to be for the test to have the opposite result; empty if the part is not a
     * test.
     */
    public String need(ConditionPart part) {
        ValueComparison comparison = part.comparison();
        if (comparison == null) {
            return "";
        }
        Operator wanted = part.held() ? comparison.operator().opposite() : comparison.operator();
        boolean unknown = comparison.values().equals(UNKNOWN);
        String need = switch (wanted) {
            case EQUAL, IN -> unknown ? "unknown" : "is";
            case NOT_EQUAL, NOT_IN -> unknown ? "known" : "isNot";
            case CONTAINS -> "has";
            case NOT_CONTAINS -> "hasNot";
            case LESS -> "less";
            case LESS_OR_EQUAL -> "atMost";
            case MORE -> "more";
            case MORE_OR_EQUAL -> "atLeast";
        };
        return say.text("need." + need, listed(property(Objects.requireNonNull(part.path())), comparison.values()));
    }

    private static Property property(String path) {
        return Slot.ofQualifiedPath(path).orElseThrow().property();
    }

    private String listed(Property property, List<?> values) {
        return values.isEmpty()
                ? say.text("answer.none")
                : values.stream().map(value -> value(property, value)).collect(Collectors.joining(", "));
    }

    private String value(Property property, Object value) {
        if (value instanceof Number number) {
            return say.number(number);
        } else if (value.equals(Word.UNKNOWN)) {
            // If the vocabulary has no word for an unknown answer, unknown means that nothing was concluded.
            return say.text(property.optional() ? "answer.none" : "answer.unknown");
        }
        return property.words().isEmpty()
                ? value.toString()
                : say.word(property.type().getSimpleName(), value.toString());
    }
}
