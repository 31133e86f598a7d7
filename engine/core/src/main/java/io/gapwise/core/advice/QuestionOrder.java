package io.gapwise.core.advice;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Side;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says in which order questions are asked: first what could change the verdict (obstacles of the workplace, of the
 * person, then what supports or discounts them), then what could change the methods, then the rest. Which field belongs
 * where follows from the stages that read it. What is asked about what is sent beside an answer comes before all of that.
 */
record QuestionOrder(Map<String, Integer> places) {

    private enum Group {
        WORKPLACE,
        PERSON,
        VERDICT,
        METHODS,
        REST
    }

    static QuestionOrder of(RuleSet ruleSet) {
        Set<String> deciding = new HashSet<>();
        Set<String> ranking = new HashSet<>();
        for (Rule rule : ruleSet.rules()) {
            if (rule.stage().compareTo(Stage.VERDICT) <= 0) {
                read(rule, deciding);
            } else if (rule.stage() == Stage.METHODS) {
                read(rule, ranking);
            }
        }
        List<String> inOrder = new ArrayList<>();
        Slot.every().stream()
                .filter(slot -> slot.subject().besideAnAnswer())
                .forEach(slot -> inOrder.add(slot.qualifiedPath()));
        Property.sent().stream()
                .map(Property::path)
                .sorted(Comparator.comparing(path -> group(path, deciding, ranking)))
                .forEach(inOrder::add);
        Map<String, Integer> places = new HashMap<>();
        inOrder.forEach(path -> places.put(path, places.size()));
        return new QuestionOrder(places);
    }

    int place(String path) {
        return places.getOrDefault(path, Integer.MAX_VALUE);
    }

    private static Group group(String path, Set<String> deciding, Set<String> ranking) {
        for (Obstacle obstacle : Obstacle.values()) {
            if (path.equals("obstacles." + obstacle)) {
                return obstacle.side() == Side.WORKPLACE ? Group.WORKPLACE : Group.PERSON;
            }
        }
        if (deciding.contains(path)) {
            return Group.VERDICT;
        }
        return ranking.contains(path) ? Group.METHODS : Group.REST;
    }

    /** Adds the answers that a rule reads. Support and share follow from what the evidence says. */
    private static void read(Rule rule, Set<String> paths) {
        for (Pattern pattern : rule.patterns()) {
            pattern.condition().tests().map(Condition.Test::slot).forEach(slot -> {
                if (slot.subject() == Subject.GAP_CASE) {
                    paths.add(slot.property().cited());
                    if (slot.property().ready()) {
                        paths.add("evidence.sources");
                    }
                }
            });
        }
    }
}
