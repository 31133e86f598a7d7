package io.gapwise.insight.logic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a case in which given propositions hold, without any answer that could be left out. */
final class Example {

    private final Circuit circuit;
    private final CaseTerms terms;
    private final Map<String, Question> questions;

    Example(Circuit circuit, CaseTerms answers) {
        this.circuit = circuit;
        this.terms = answers;
        this.questions = answers.questions();
    }

    /** Returns the answers of the case by contract path, in the order of the contract. */
    Optional<Map<String, Object>> of(int... wanted) {
        if (!circuit.find(wanted)) {
            return Optional.empty();
        }
        Map<String, Object> answers = answers();
        int[] assumed = wanted;
        for (int unsaid : terms.statements().nothingSaid()) {
            if (circuit.find(with(assumed, unsaid))) {
                assumed = with(assumed, unsaid);
                answers = answers();
            }
        }
        for (Map.Entry<String, Question> question : questions.entrySet()) {
            int unanswered = question.getValue().unanswered();
            if (!answers.containsKey(question.getKey())) {
                assumed = with(assumed, unanswered);
            } else if (unanswered != Circuit.FALSE && circuit.find(with(assumed, unanswered))) {
                assumed = with(assumed, unanswered);
                answers = answers();
            }
        }
        return Optional.of(answers);
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
