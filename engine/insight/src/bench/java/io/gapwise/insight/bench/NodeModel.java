package io.gapwise.insight.bench;

import io.gapwise.insight.bench.peers.Conclusions;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.LoopEvaluator;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Rules, cases and what is to be concluded of them, as JSON for peers that run in Node. */
final class NodeModel {

    private NodeModel() {}

    static Path written(RuleSet rules, List<GapCase> cases) {
        Evaluator evaluator = LoopEvaluator.of(rules);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("vocabulary", vocabulary());
        model.put("stages", Stage.answering().stream().map(s -> stage(rules, s)).toList());
        model.put(
                "cases",
                cases.stream()
                        .map(c -> Map.of(
                                "gapCase", facts(c.judged()),
                                "supported", supported(c.judged()),
                                "expected", Conclusions.of(evaluator.evaluate(c))))
                        .toList());
        try {
            Path file = Files.createTempFile("gapwise-bench", ".json");
            new JsonMapper().writeValue(file, model);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How well each cause would be shown, which no rule reads but what is concluded of causes does. */
    private static Map<String, Object> supported(GapCase judged) {
        Map<String, Object> supported = new LinkedHashMap<>();
        for (Cause cause : Cause.values()) {
            supported.put(cause.name(), judged.support(cause));
        }
        return supported;
    }

    private static Map<String, Object> vocabulary() {
        return Map.of(
                "cause", Cause.values(),
                "remedy", Remedy.values(),
                "method", Method.values(),
                "learning", Arrays.stream(Cause.values()).filter(Cause::learning).toList(),
                "formal", Arrays.stream(Method.values()).filter(Method::formal).toList());
    }

    private static Map<String, Object> stage(RuleSet rules, Stage stage) {
        return Map.of(
                "name",
                stage,
                "rules",
                rules.rules(stage).stream()
                        .map(rule -> Map.of(
                                "name", rule.name(),
                                "when", condition(rule.condition()),
                                "calls", rule.calls().stream().map(NodeModel::call).toList()))
                        .toList());
    }

    private static Map<String, Object> call(Call call) {
        return Map.of(
                "verb", call.verb(),
                "arguments", call.arguments().stream().filter(a -> !(a instanceof String)).toList(),
                "texts", call.arguments().stream().filter(a -> a instanceof String).toList());
    }

    private static Map<String, Object> condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            return Map.of("all", all.parts().stream().map(NodeModel::condition).toList());
        } else if (condition instanceof Condition.Any any) {
            return Map.of("any", any.parts().stream().map(NodeModel::condition).toList());
        } else if (condition instanceof Condition.Not not) {
            return Map.of("not", condition(not.part()));
        }
        Condition.Test test = (Condition.Test) condition;
        return Map.of("fact", path(test.slot()), "operator", test.operator().name(), "values", test.values());
    }

    private static String path(Slot slot) {
        String pattern = slot.subject().pattern();
        return pattern.substring(0, 1).toLowerCase(Locale.ROOT) + pattern.substring(1) + "." + slot.path();
    }

    /** The answers and what follows from them, in the groups of the contract. */
    private static Map<String, Object> facts(GapCase gapCase) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Slot slot : Slot.of(Subject.GAP_CASE)) {
            String[] names = slot.path().split("\\.");
            Object value = slot.property().read(gapCase);
            if (names.length == 1) {
                facts.put(names[0], value);
            } else {
                @SuppressWarnings("unchecked")
                Map<String, Object> group =
                        (Map<String, Object>) facts.computeIfAbsent(names[0], n -> new LinkedHashMap<>());
                group.put(names[1], value);
            }
        }
        return facts;
    }
}
