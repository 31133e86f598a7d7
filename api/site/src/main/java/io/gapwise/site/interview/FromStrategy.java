package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyPrefill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a new case begin from an objective, a capability and a persona of the strategy, which are named. */
@Component
class FromStrategy {

    /** More names are too many to offer while somebody types. */
    private static final int MOST_OFFERED = 500;

    private static final Map<String, StrategyKind> FIELDS = fields();

    /** What a name is kept as where the strategy has no entry of it. */
    private static final Map<StrategyKind, String> PATHS = Map.of(
            StrategyKind.OBJECTIVE, "goal.objective",
            StrategyKind.CAPABILITY, "gap.capability",
            StrategyKind.PERSONA, "audience.role");

    private final Strategy strategy;

    FromStrategy(Strategy strategy) {
        this.strategy = strategy;
    }

    private static Map<String, StrategyKind> fields() {
        Map<String, StrategyKind> fields = new LinkedHashMap<>();
        fields.put("objective", StrategyKind.OBJECTIVE);
        fields.put("capability", StrategyKind.CAPABILITY);
        fields.put("persona", StrategyKind.PERSONA);
        return fields;
    }

    /** Returns the names that are offered, by the fields of the form; a field without names is left out. */
    Map<String, List<String>> offered() {
        Map<String, List<String>> offered = new LinkedHashMap<>();
        FIELDS.forEach((field, kind) -> {
            List<String> names = strategy.names(kind, false, MOST_OFFERED);
            if (!names.isEmpty()) {
                offered.put(field, names);
            }
        });
        return offered;
    }

    /** Puts what the named entries say into a case. A name that the strategy does not have stands in the case as it is. */
    void into(CaseEdit edit, Map<String, String> sent) {
        FIELDS.forEach((field, kind) -> {
            String name = sent.getOrDefault(field, "").strip();
            if (!name.isEmpty()) {
                Optional<StrategyItem> item = strategy.named(kind, name, false);
                Map<String, String> answers =
                        item.map(StrategyPrefill::answers).orElseGet(() -> Map.of(PATHS.getOrDefault(kind, ""), name));
                answers.forEach(
                        (path, answer) -> edit.set(CaseAnswers.find(path).orElseThrow(), List.of(answer)));
            }
        });
    }
}
