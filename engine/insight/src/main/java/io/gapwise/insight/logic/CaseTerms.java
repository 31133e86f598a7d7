package io.gapwise.insight.logic;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Side;
import io.gapwise.core.ruleset.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Translates the questions of the gap case, and the properties that are computed from their answers. */
final class CaseTerms {

    private static final String OBSTACLES = "obstacles.";

    private final Circuit circuit;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    CaseTerms(Circuit circuit) {
        this.circuit = circuit;
        for (Property property : Property.sent()) {
            questions.put(property.path(), question(property));
        }
    }

    /** Returns the questions by contract path, in the order of the contract. */
    Map<String, Question> questions() {
        return questions;
    }

    Term term(Slot slot) {
        Question question = questions.get(slot.path());
        return question != null ? question : ready(slot.path());
    }

    private Question question(Property property) {
        return switch (property.kind()) {
            case WORD -> WordQuestion.of(circuit, property.words());
            case WORDS -> SetQuestion.of(circuit, property.words());
            case WHOLE_NUMBER, NUMBER -> new NumberQuestion(circuit, property);
            case TEXT -> property.optional() ? TextQuestion.optional(circuit) : TextQuestion.required();
        };
    }

    private Term ready(String path) {
        return switch (path) {
            case "gap.described" -> bothKnown("desired", "actual");
            case "goal.measurable" -> bothKnown("goal.baseline", "goal.target");
            case "evidence.onlyOpinion" -> WordTerm.yesIf(circuit, onlyOpinion());
            case "obstacles.workplaceKnown" -> obstaclesKnown(Side.WORKPLACE);
            case "obstacles.personKnown" -> obstaclesKnown(Side.PERSON);
            default -> throw new IllegalStateException("No translation is known of " + path);
        };
    }

    private Term bothKnown(String one, String other) {
        return WordTerm.yesIf(circuit, circuit.and(known(one), known(other)));
    }

    private int known(String path) {
        return -questions.get(path).unanswered();
    }

    private int onlyOpinion() {
        return questions.get("evidence.sources").is(Set.of(EvidenceSource.OPINION));
    }

    private Term obstaclesKnown(Side side) {
        List<Integer> known = questions.keySet().stream()
                .filter(path -> path.startsWith(OBSTACLES) && obstacle(path).side() == side)
                .map(this::known)
                .toList();
        return new CountTerm(circuit, known);
    }

    /** Returns the cause that an obstacle hints at. Both have the same name. */
    private static Cause obstacle(String path) {
        String name = path.substring(OBSTACLES.length()).replaceAll("([A-Z])", "_$1");
        return Cause.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
