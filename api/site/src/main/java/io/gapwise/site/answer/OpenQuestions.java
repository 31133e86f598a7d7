package io.gapwise.site.answer;

import io.gapwise.core.advice.Advice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Holds questions that are raised for the same reason, so that it is told once. */
record OpenQuestions(String because, boolean doubts, List<Advice.Question> questions) {

    static List<OpenQuestions> of(List<Advice.Question> questions) {
        return questions.stream()
                .collect(Collectors.groupingBy(
                        question -> new OpenQuestions(question.because(), question.doubts(), List.of()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(each ->
                        new OpenQuestions(each.getKey().because(), each.getKey().doubts(), each.getValue()))
                .toList();
    }
}
