package io.gapwise.site;

import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.brief.Dissent;
import io.gapwise.insight.why.ConditionPart;
import io.gapwise.insight.why.ValueComparison;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the reader's language what rules read, and what they would have to read in order to apply. */
@Component("factTexts")
public final class FactTexts {

    /** The groups of properties that say something of each obstacle beside its answer. */
    private static final List<String> OF_OBSTACLES = List.of("support", "share");

    private static final List<String> UNKNOWN = List.of(Word.UNKNOWN);

    private final SiteTexts say;

    FactTexts(SiteTexts say) {
        this.say = say;
    }

    /**
     * Describes what a rule read: an answer of the case, something that came of it, or a conclusion of earlier rules.
     *
     * @param path the path of an answer, or of a conclusion, such as {@code Causes.learningCount}
     */
    public String fact(String path, Object value) {
        if (path.equals(Evidence.STATEMENTS) && value instanceof List<?> said) {
            return say.text("fact.is", say.field(path), say.answer(path, cited(said)));
        } else if (CaseAnswers.find(path).isPresent() || isSentBeside(path)) {
            return say.text("fact.is", say.field(path), say.answer(path, value));
        }
        int dot = path.indexOf('.');
        if (OF_OBSTACLES.contains(path.substring(0, dot))) {
            String obstacle = say.word(Obstacle.class.getSimpleName(), path.substring(dot + 1));
            return say.text("fact." + path.substring(0, dot), obstacle, value(property(path), value));
        }
        List<?> values = value instanceof Collection<?> several ? List.copyOf(several) : List.of(value);
        return say.text("fact." + path, listed(property(path), values));
    }

    /** Says whether it is sent beside an answer, as what came of it is. */
    private static boolean isSentBeside(String path) {
        return Arrays.stream(Subject.values())
                .filter(subject -> subject.sent() && subject.besideAnAnswer())
                .anyMatch(subject -> path.startsWith(subject.prefix()));
    }

    /**
     * Returns in sentences what people say of the obstacle that is a cause, as the reasons of the cause cite it, each once.
     */
    public List<String> said(List<Reason> reasons, Cause cause) {
        return reasons.stream()
                .map(reason -> reason.facts().get(Evidence.STATEMENTS))
                .filter(List.class::isInstance)
                .flatMap(cited -> ((List<?>) cited).stream())
                .distinct()
                .filter(Map.class::isInstance)
                .map(said -> (Map<?, ?>) said)
                .filter(said -> isOf(cause, said.get("obstacle")))
                .map(say::cited)
                .toList();
    }

    /** Says who sees a cause otherwise; empty where nobody does. */
    public String dissent(GapCase gapCase, Cause cause) {
        return Dissent.from(gapCase, cause, say.locale()).orElse("");
    }

    private static List<?> cited(List<?> said) {
        return said.stream()
                .map(each -> each instanceof Map<?, ?> members ? StatementTexts.cited(members) : each)
                .toList();
    }

    private static boolean isOf(Cause cause, @Nullable Object obstacle) {
        return Arrays.stream(Obstacle.values())
                .anyMatch(each -> each.cause() == cause && each.name().equals(obstacle));
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
