package io.gapwise.insight.vocabulary;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Side;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the rules that read a field, by its path ({@code gap.doneBefore}, {@code Causes.found}). An answer of the case is also
 * read where a rule reads what follows from it.
 */
public final class FieldReaders {

    private static final String OBSTACLES = "obstacles.";
    private static final String SOURCES = "evidence.sources";

    private final Map<String, Set<Rule>> byPath = new HashMap<>();

    private FieldReaders(RuleSet rules) {
        for (Rule rule : rules.rules()) {
            rule.condition()
                    .tests()
                    .flatMap(test -> read(test.slot()))
                    .forEach(path -> byPath.computeIfAbsent(path, unread -> new LinkedHashSet<>())
                            .add(rule));
        }
    }

    /** Lists the paths that a test of this slot reads: its own, and the answers of the case from which it follows. */
    private static Stream<String> read(Slot slot) {
        Set<String> behind = slot.subject() == Subject.GAP_CASE ? answersBehind(slot.property()) : Set.of();
        return Stream.concat(Stream.of(slot.qualifiedPath()), behind.stream()).distinct();
    }

    public static FieldReaders in(RuleSet rules) {
        return new FieldReaders(rules);
    }

    /** Returns the names of the rules that read a field, by stage and in the order of the rule set; none where none does. */
    public Map<Stage, List<String>> of(String path) {
        Map<Stage, List<String>> names = new EnumMap<>(Stage.class);
        byPath.getOrDefault(path, Set.of())
                .forEach(rule -> names.computeIfAbsent(rule.stage(), unread -> new ArrayList<>())
                        .add(rule.name()));
        return names;
    }

    /** Returns the answers from which a property of the case follows; of what is sent, that is itself. */
    static Set<String> answersBehind(Property property) {
        String path = property.path();
        if (!property.ready()) {
            return Set.of(path);
        }
        if (path.startsWith("support.")) {
            return Set.of(OBSTACLES + path.substring("support.".length()), Evidence.STATEMENTS, SOURCES);
        }
        if (path.startsWith("share.")) {
            return Set.of(OBSTACLES + path.substring("share.".length()), Evidence.STATEMENTS);
        }
        return behind(path);
    }

    private static Set<String> behind(String path) {
        return switch (path) {
            case "gap.described" -> Set.of("desired", "actual");
            case "goal.measurable", "goal.direction" -> Set.of("goal.baseline", "goal.target");
            case "evidence.onlyOpinion" -> Set.of(SOURCES);
            case "evidence.stated" -> Set.of(Evidence.STATEMENTS);
            case "obstacles.workplaceKnown" -> ofSide(Side.WORKPLACE);
            case "obstacles.personKnown" -> ofSide(Side.PERSON);
            default -> throw new IllegalStateException("It is not said from which answers %s follows.".formatted(path));
        };
    }

    private static Set<String> ofSide(Side side) {
        return Arrays.stream(Obstacle.values())
                .filter(obstacle -> obstacle.side() == side)
                .map(obstacle -> OBSTACLES + obstacle.name())
                .collect(Collectors.toUnmodifiableSet());
    }
}
