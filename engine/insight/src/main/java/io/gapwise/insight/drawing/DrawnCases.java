package io.gapwise.insight.drawing;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Draws answers, from few to many, and numbers on both sides of each bound that the rules name. The same rules are always
 * asked about the same cases.
 */
public final class DrawnCases {

    private static final List<Property> ASKED = Property.sent().stream()
            .filter(property -> !property.path().equals("title"))
            .toList();

    private final Random random;
    private final Map<String, List<BigDecimal>> numbers = new HashMap<>();

    public DrawnCases(RuleSet rules, long seed) {
        random = new Random(seed);
        List<Rule> all = new ArrayList<>(rules.rules());
        all.addAll(rules.invariants());
        for (Property property : ASKED) {
            if (property.kind() == Property.Kind.NUMBER || property.kind() == Property.Kind.WHOLE_NUMBER) {
                numbers.put(property.path(), numbers(property, all));
            }
        }
    }

    /** Draws a case; one in nine questions is answered in the sparsest, nine in ten in the fullest. */
    public Map<String, Object> next() {
        return around(Map.of());
    }

    /** Draws a case that has these answers, and others drawn beside them. */
    public Map<String, Object> around(Map<String, Object> kept) {
        double chance = 0.05 + 0.85 * random.nextDouble();
        Map<String, Object> drawn = new LinkedHashMap<>(kept);
        for (Property property : ASKED) {
            if (!kept.containsKey(property.path()) && random.nextDouble() < chance) {
                drawn.put(property.path(), answer(property));
            }
        }
        if (!kept.containsKey(Evidence.STATEMENTS) && random.nextDouble() < chance / 4) {
            drawn.put(Evidence.STATEMENTS, statements());
        }
        return drawn;
    }

    /** Draws a case that differs in one to three answers from one that has these. */
    public Map<String, Object> beside(Map<String, Object> answers) {
        Map<String, Object> drawn = new LinkedHashMap<>(answers);
        for (int i = random.nextInt(3); i >= 0; i--) {
            Property property = one(ASKED);
            if (random.nextInt(4) == 0) {
                drawn.remove(property.path());
            } else {
                drawn.put(property.path(), answer(property));
            }
        }
        return drawn;
    }

    /** Draws an answer to one question. */
    public Object answer(Property property) {
        return switch (property.kind()) {
            case WORD -> word(property).name();
            case WORDS -> words(property);
            case WHOLE_NUMBER -> one(numbers.get(property.path())).intValue();
            case NUMBER -> one(numbers.get(property.path()));
            case TEXT -> property.form() == null ? "A text" : "EUR";
        };
    }

    /** Obstacles are more often absent or unknown, or each case would have a dozen causes. */
    private Word word(Property property) {
        List<? extends Word> words = property.words();
        boolean obstacle = property.path().startsWith("obstacles.");
        return words.get(obstacle && random.nextInt(10) >= 3 ? 1 + random.nextInt(2) : random.nextInt(words.size()));
    }

    private List<String> words(Property property) {
        int often = 2 + random.nextInt(5);
        return property.words().stream()
                .filter(word -> random.nextInt(often) == 0)
                .map(Word::name)
                .toList();
    }

    private List<Map<String, Object>> statements() {
        List<Map<String, Object>> statements = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            Map<String, Object> statement = new LinkedHashMap<>();
            statement.put("obstacle", one(List.of(Obstacle.values())).name());
            statement.put("says", random.nextInt(3) == 0 ? "ABSENT" : "PRESENT");
            statement.put("by", one(List.of(StatedBy.values())).name());
            if (random.nextBoolean()) {
                statement.put("shownBy", one(List.of(EvidenceSource.values())).name());
            }
            if (random.nextBoolean()) {
                statement.put("share", one(List.of(Share.values())).name());
            }
            statements.add(statement);
        }
        return statements;
    }

    private static List<BigDecimal> numbers(Property property, Collection<Rule> rules) {
        TreeSet<BigDecimal> near = new TreeSet<>(List.of(BigDecimal.ONE, BigDecimal.TEN));
        rules.stream()
                .flatMap(rule -> rule.condition().tests())
                .filter(test -> test.slot().path().equals(property.path()))
                .flatMap(test -> test.values().stream())
                .filter(Number.class::isInstance)
                .map(value -> new BigDecimal(value.toString()))
                .forEach(bound ->
                        near.addAll(List.of(bound.subtract(BigDecimal.ONE), bound, bound.add(BigDecimal.ONE))));
        boolean whole = property.kind() == Property.Kind.WHOLE_NUMBER;
        near.removeIf(number -> number.compareTo(BigDecimal.valueOf(property.min())) < 0
                || whole && number.compareTo(BigDecimal.valueOf(property.max())) > 0);
        return List.copyOf(near);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
