package io.gapwise.site.answer;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Holds a case with other answers tried out on it.
 *
 * @param gapCase the case with every tried answer that can be used
 * @param refused the tried answers that cannot be used; the case keeps its own answers in their place
 */
record TriedAnswers(GapCase gapCase, List<Refused> refused) {

    /** The parameter that chooses the language of any page. */
    private static final String LANGUAGE = "lang";

    private static final int LONGEST_SHOWN = 60;

    TriedAnswers {
        refused = List.copyOf(refused);
    }

    /**
     * Describes a tried answer that cannot be used.
     *
     * @param path the path of the answer; null if the case has no such answer that can be tried out
     * @param message the key of the message that says why
     * @param typed what was sent: the value, or the name if the case has no such answer
     */
    record Refused(@Nullable String path, String message, int min, int max, String typed) {

        private static Refused value(Property property, String message, String typed) {
            return new Refused(property.path(), message, property.min(), property.max(), shortened(typed));
        }

        private static Refused name(String name) {
            return new Refused(null, "otherwise.refused.name", 0, 0, shortened(name));
        }

        private static String shortened(String text) {
            return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
        }
    }

    /** Tries the sent answers on a case. An empty value stands for "not known". */
    static TriedAnswers on(GapCase gapCase, MultiValueMap<String, String> sent) {
        Map<String, Property> controls =
                WhatIfControls.all().stream().collect(Collectors.toMap(Property::path, Function.identity()));
        GapCase changed = gapCase;
        List<Refused> refused = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : sent.entrySet()) {
            String name = parameter.getKey();
            Property property = controls.get(name);
            if (property == null) {
                if (!name.equals(LANGUAGE)) {
                    refused.add(Refused.name(name));
                }
                continue;
            }
            for (String typed : parameter.getValue()) {
                if (typed == null || typed.isBlank()) {
                    changed = CaseAnswers.with(changed, property, null);
                    continue;
                }
                Optional<Object> read = read(property, typed.strip());
                if (read.isPresent()) {
                    changed = CaseAnswers.with(changed, property, read.get());
                } else {
                    refused.add(Refused.value(property, message(property), typed));
                }
            }
        }
        return new TriedAnswers(changed, refused);
    }

    private static Optional<Object> read(Property property, String typed) {
        if (property.kind() == Property.Kind.WORD) {
            return property.words().stream()
                    .filter(word -> word.name().equals(typed))
                    .map(Object.class::cast)
                    .findFirst();
        }
        if (!typed.matches("\\d{1,8}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed);
        return number < property.min() || number > property.max() ? Optional.empty() : Optional.of(number);
    }

    private static String message(Property property) {
        return property.kind() == Property.Kind.WORD ? "otherwise.refused.word" : "otherwise.refused.number";
    }
}
