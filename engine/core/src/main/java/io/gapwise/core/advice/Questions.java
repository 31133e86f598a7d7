package io.gapwise.core.advice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the questions that the rules raise. Each field is asked about once, with the first question that was raised. */
final class Questions {

    private final QuestionOrder order;
    private final Map<String, Advice.Question> asked = new LinkedHashMap<>();

    Questions(QuestionOrder order) {
        this.order = order;
    }

    /** Adds a question, and says whether it is the first one about its field. */
    boolean add(String field, String question, String because, boolean doubts) {
        return asked.putIfAbsent(field, new Advice.Question(field, question, because, doubts)) == null;
    }

    List<Advice.Question> inOrder() {
        return asked.values().stream()
                .sorted(Comparator.comparing(question -> order.place(question.field())))
                .toList();
    }
}
