package io.gapwise.insight.logic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the answers of a case that was found. What is as small as it can be is found by {@link SmallestCase}. */
final class Example {

    private final Circuit circuit;
    private final CaseTerms terms;
    private final Map<String, Question> questions;

    Example(Circuit circuit, CaseTerms answers) {
        this.circuit = circuit;
        this.terms = answers;
        this.questions = answers.questions();
    }

    /** Returns the answers of any such case, of which some may be left out; one without statements, if there is one. */
    Optional<Map<String, Object>> any(int... wanted) {
        int[] unsaid = wanted;
        for (int nothing : terms.statements().nothingSaid()) {
            unsaid = with(unsaid, nothing);
        }
        return circuit.find(unsaid) || circuit.find(wanted) ? Optional.of(answers()) : Optional.empty();
    }

    /** Returns the answers of the case that was found last, by contract path and in the order of the contract. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        questions.forEach((path, question) -> {
            @Nullable Object answer = question.answer(circuit::holds);
            if (answer != null) {
                answers.put(path, answer);
            }
        });
        terms.complete(answers);
        return answers;
    }

    private static int[] with(int[] literals, int literal) {
        int[] longer = Arrays.copyOf(literals, literals.length + 1);
        longer[literals.length] = literal;
        return longer;
    }
}
