package io.gapwise.core.testing;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws random answers to the questions of a gap case; the same seed draws the same answers. */
public final class RandomAnswers {

    private static final List<Property> SENT = Property.sent();
    private static final int[] NUMBERS = {0, 1, 2, 3, 4, 5, 8, 10, 12, 13, 20, 26, 30, 31, 52, 60, 100, 101, 250, 520};

    private final Random random;

    public RandomAnswers(long seed) {
        random = new Random(seed);
    }

    /** Draws answers by path. Each question is answered with the given chance (0 to 1), the title always. */
    public Map<String, Object> answers(double chance) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Property property : SENT) {
            if (property.path().equals("title") || random.nextDouble() < chance) {
                answers.put(property.path(), answer(property));
            }
        }
        if (random.nextDouble() < chance / 3) {
            answers.put("evidence.statements", statements());
        }
        return answers;
    }

    /** Draws statements by all kinds of people of a few obstacles. */
    private List<Map<String, Object>> statements() {
        List<Map<String, Object>> statements = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            Map<String, Object> statement = new LinkedHashMap<>();
            statement.put("obstacle", one(Obstacle.values()).name());
            statement.put("says", random.nextInt(3) == 0 ? "ABSENT" : "PRESENT");
            statement.put("by", one(StatedBy.values()).name());
            if (random.nextBoolean()) {
                statement.put("shownBy", one(EvidenceSource.values()).name());
            }
            if (random.nextBoolean()) {
                statement.put("share", one(Share.values()).name());
            }
            statements.add(statement);
        }
        return statements;
    }

    private <E> E one(E[] of) {
        return of[random.nextInt(of.length)];
    }

    /** Returns the same answers, of which some are drawn again or left out. */
    public Map<String, Object> changed(Map<String, Object> answers, double chance) {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        for (Property property : SENT) {
            if (random.nextDouble() < chance && !property.path().equals("title")) {
                if (random.nextInt(3) == 0) {
                    changed.remove(property.path());
                } else {
                    changed.put(property.path(), answer(property));
                }
            }
        }
        return changed;
    }

    private Object answer(Property property) {
        return switch (property.kind()) {
            case WORD -> word(property).name();
            case WORDS -> words(property);
            case WHOLE_NUMBER ->
                Math.min(property.max(), Math.max(property.min(), NUMBERS[random.nextInt(NUMBERS.length)]));
            case NUMBER -> random.nextInt(1000) / 4.0;
            case TEXT -> property.form() == null ? "Text " + random.nextInt(1000) : "EUR";
        };
    }

    /**
     * Draws a word. Obstacles are mostly absent or unknown in real life; if every word were equally likely, each case
     * would have a dozen causes.
     */
    private Word word(Property property) {
        List<? extends Word> words = property.words();
        boolean obstacle = property.path().startsWith("obstacles.");
        return words.get(obstacle && random.nextInt(10) >= 3 ? 1 + random.nextInt(2) : random.nextInt(words.size()));
    }

    private List<String> words(Property property) {
        List<String> drawn = new ArrayList<>();
        for (Word word : property.words()) {
            if (random.nextInt(4) == 0) {
                drawn.add(word.name());
            }
        }
        return random.nextInt(4) == 0 && property.path().equals("evidence.sources") ? List.of("OPINION") : drawn;
    }
}
