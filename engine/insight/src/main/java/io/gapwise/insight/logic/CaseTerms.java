package io.gapwise.insight.logic;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Side;
import io.gapwise.core.ruleset.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates the questions of the gap case, and the properties that are computed from their answers. */
final class CaseTerms {

    private static final String OBSTACLES = "obstacles.";
    private static final String SUPPORT = "support.";
    private static final String SHARE = "share.";

    private static final String BASELINE = "goal.baseline";
    private static final String TARGET = "goal.target";
    private static final List<Direction> MOVES = List.of(Direction.RISE, Direction.FALL, Direction.NONE);

    private final Circuit circuit;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final StatementTerms statements;
    private @Nullable WordQuestion moves;

    CaseTerms(Circuit circuit) {
        this.circuit = circuit;
        for (Property property : Property.sent()) {
            questions.put(property.path(), Question.about(property, circuit));
        }
        statements = new StatementTerms(circuit, questions);
    }

    /** Returns the questions by contract path, in the order of the contract. */
    Map<String, Question> questions() {
        return questions;
    }

    StatementTerms statements() {
        return statements;
    }

    Term term(Slot slot) {
        Question question = questions.get(slot.path());
        return question != null ? question : ready(slot.path());
    }

    private Term ready(String path) {
        if (path.startsWith(SUPPORT)) {
            return statements.support(Obstacle.valueOf(path.substring(SUPPORT.length())));
        } else if (path.startsWith(SHARE)) {
            return statements.share(Obstacle.valueOf(path.substring(SHARE.length())));
        }
        return switch (path) {
            case "gap.described" -> bothKnown("desired", "actual");
            case "goal.measurable" -> bothKnown(BASELINE, TARGET);
            case "goal.direction" -> direction();
            case "evidence.stated" -> WordTerm.yesIf(circuit, statements.stated());
            case "evidence.onlyOpinion" -> WordTerm.yesIf(circuit, onlyOpinion());
            case "obstacles.workplaceKnown" -> obstaclesKnown(Side.WORKPLACE);
            case "obstacles.personKnown" -> obstaclesKnown(Side.PERSON);
            default -> throw new IllegalStateException("No translation is known of " + path);
        };
    }

    private Term bothKnown(String one, String other) {
        return WordTerm.yesIf(circuit, circuit.and(known(one), known(other)));
    }

    /**
     * Translates which way the figure has to move. It can be chosen freely where both figures are known, because the
     * figures themselves are described only by their places among the numbers that rules name.
     */
    private Term direction() {
        int measurable = circuit.and(known(BASELINE), known(TARGET));
        Map<@Nullable Object, Integer> words = new HashMap<>();
        for (Direction each : MOVES) {
            words.put(each, circuit.and(measurable, moves().word(each)));
        }
        words.put(Direction.UNKNOWN, -measurable);
        return new WordTerm(circuit, words);
    }

    private WordQuestion moves() {
        if (moves == null) {
            moves = WordQuestion.of(circuit, MOVES);
        }
        return moves;
    }

    /** Returns the propositions that hold of what is not asked but worked out: what is said, and the direction. */
    List<Integer> workedOutIn(GapCase gapCase) {
        List<Integer> all = new ArrayList<>(statements.saidIn(gapCase));
        Direction direction = gapCase.goal().direction();
        if (direction != Direction.UNKNOWN) {
            all.add(moves().word(direction));
        }
        return all;
    }

    /** Makes the answers of a case that was found agree with what was chosen beside them. */
    void complete(Map<String, Object> answers) {
        if (moves != null && answers.get(BASELINE) instanceof BigDecimal baseline && answers.containsKey(TARGET)) {
            Direction chosen = MOVES.stream()
                    .filter(each -> circuit.holds(moves().word(each)))
                    .findFirst()
                    .orElseThrow();
            answers.put(
                    TARGET,
                    baseline.add(BigDecimal.valueOf(chosen == Direction.RISE ? 1 : chosen == Direction.FALL ? -1 : 0)));
        }
        List<Map<String, String>> said = statements.found();
        if (!said.isEmpty()) {
            answers.put("evidence.statements", said);
        }
    }

    private int known(String path) {
        return -questions.get(path).unanswered();
    }

    private int onlyOpinion() {
        return questions.get("evidence.sources").is(Set.of(EvidenceSource.OPINION));
    }

    private Term obstaclesKnown(Side side) {
        List<Integer> known = questions.keySet().stream()
                .filter(path -> path.startsWith(OBSTACLES)
                        && Obstacle.valueOf(path.substring(OBSTACLES.length())).side() == side)
                .map(this::known)
                .toList();
        return new CountTerm(circuit, known);
    }
}
