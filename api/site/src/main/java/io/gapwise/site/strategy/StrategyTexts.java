package io.gapwise.site.strategy;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Seniority;
import io.gapwise.core.cases.Spread;
import io.gapwise.core.cases.Tenure;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.strategy.StrategyField;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyValues;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in the language of the page what kinds, fields and values are called; templates know it as {@code @strategy}. */
@Component("strategyTexts")
public final class StrategyTexts {

    private static final Map<String, String> OF_CONTRACT = Map.of(
            "seniority", Seniority.class.getSimpleName(),
            "tenure", Tenure.class.getSimpleName(),
            "spread", Spread.class.getSimpleName(),
            "method", Method.class.getSimpleName());

    private static final BigDecimal EXAMPLE = new BigDecimal("14.2");

    private final SiteTexts say;

    StrategyTexts(SiteTexts say) {
        this.say = say;
    }

    /** Lists the kinds in the order in which the pages show them. */
    public List<StrategyKind> kinds() {
        return List.of(StrategyKind.values());
    }

    public String kinds(StrategyKind kind) {
        return say.text("strategy.kinds." + kind);
    }

    public String one(StrategyKind kind) {
        return say.text("strategy.kind." + kind);
    }

    public String label(StrategyKind kind, String field) {
        return say.text("strategy.field." + kind + "." + field);
    }

    /** Returns the label of a word of a field. */
    public String word(String field, String word) {
        String vocabulary = OF_CONTRACT.get(field);
        return vocabulary == null ? say.text("strategy.word." + field + "." + word) : say.word(vocabulary, word);
    }

    /** Returns a value as the page shows it; empty where nobody said it. */
    public String shown(StrategyField field, StrategyValues values) {
        if (!values.has(field.name())) {
            return "";
        }
        return switch (field.type()) {
            case CHOICE -> word(field.name(), values.texts(field.name()).get(0));
            case WHOLE, NUMBER -> values.number(field.name()).map(say::number).orElse("");
            case DAY -> values.day(field.name()).map(say::day).orElse("");
            case YES_NO -> say.text(values.yes(field.name()) ? "strategy.yes" : "strategy.no");
            case TEXT, LONG_TEXT, CURRENCY, LINK, LIST, LINKS -> String.join(", ", values.texts(field.name()));
        };
    }

    /** Lists what is said of an entry besides its name, each with its label. */
    public List<Said> said(StrategyItem item) {
        return item.kind().fields().stream()
                .skip(1)
                .filter(field -> item.values().has(field.name()))
                .map(field -> new Said(label(item.kind(), field.name()), shown(field, item.values())))
                .toList();
    }

    /** One value with its label. */
    public record Said(String label, String value) {}

    /**
     * Says what is wrong with what was typed into a field of a form.
     *
     * @param typed what stands in the field
     */
    String problem(StrategyField field, String typed, StrategyKind kind, Problem problem) {
        boolean number = field.type() == StrategyField.Type.WHOLE || field.type() == StrategyField.Type.NUMBER;
        if (number && problem.kind() == ProblemKind.WRONG_TYPE) {
            List<String> readings = EntryNumber.readings(field, typed);
            return readings.isEmpty()
                    ? say.text("strategy.wrong.number", typed, EntryNumber.written(EXAMPLE))
                    : say.text("initiative.wrong.twoWays", typed, readings.get(0), readings.get(1));
        }
        return problem(kind, problem);
    }

    /** Says in one sentence what is wrong, with what would be accepted. */
    String problem(StrategyKind kind, Problem problem) {
        String field = field(problem);
        String allowed = kind.field(field)
                .filter(each -> each.type() == StrategyField.Type.CHOICE)
                .map(each -> problem.allowed().stream()
                        .map(word -> word(field, word))
                        .collect(Collectors.joining(", ")))
                .orElse("");
        if (field.equals("direction") && problem.kind() == ProblemKind.OUT_OF_RANGE) {
            return say.text("strategy.wrong.direction", allowed);
        }
        String detail = problem.detail(say.locale());
        return allowed.isEmpty() ? detail : say.text("strategy.accepted", detail, allowed);
    }

    /** Returns the field that a problem is about; empty where it is about the whole entry. */
    static String field(Problem problem) {
        return problem.pointer().isEmpty() ? "" : problem.pointer().substring(1).split("/")[0];
    }
}
