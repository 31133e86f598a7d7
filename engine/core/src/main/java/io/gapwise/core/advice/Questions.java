package io.gapwise.core.advice;

import io.gapwise.core.cases.Property;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Collects the questions that the rules raise. A question that is raised twice is asked once, with the first reason
 * given.
 */
final class Questions {

    private static final Map<String, Integer> CONTRACT_ORDER = contractOrder();

    private final Map<String, Advice.Question> asked = new LinkedHashMap<>();

    void add(Property field, String question, String because) {
        asked.putIfAbsent(field.path() + " " + question, new Advice.Question(field.path(), question, because));
    }

    List<Advice.Question> inOrder() {
        return asked.values().stream()
                .sorted(Comparator.comparing(question -> CONTRACT_ORDER.get(question.field())))
                .toList();
    }

    private static Map<String, Integer> contractOrder() {
        List<Property> sent = Property.sent();
        return IntStream.range(0, sent.size())
                .boxed()
                .collect(Collectors.toMap(i -> sent.get(i).path(), i -> i));
    }
}
