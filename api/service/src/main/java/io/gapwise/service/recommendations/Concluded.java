package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advice;
import java.util.List;

/** Holds the conclusions of an answer as lists show them. It has only the first three methods, best first. */
public record Concluded(List<String> causes, List<String> remedies, List<String> methods) {

    private static final int FIRST = 3;

    /** Stands in for the conclusions of an answer that was stored before conclusions were stored separately. */
    public static final Concluded NOTHING = new Concluded(List.of(), List.of(), List.of());

    /** The kinds of conclusions, as they are named in the database. */
    enum Kind {
        CAUSE,
        REMEDY,
        METHOD
    }

    public Concluded {
        causes = List.copyOf(causes);
        remedies = List.copyOf(remedies);
        methods = List.copyOf(methods);
    }

    static Concluded of(Advice advice) {
        return new Concluded(
                advice.causes().stream().map(found -> found.cause().name()).toList(),
                advice.remedies().stream()
                        .map(advised -> advised.remedy().name())
                        .toList(),
                advice.methods().stream()
                        .limit(FIRST)
                        .map(advised -> advised.method().name())
                        .toList());
    }

    List<String> words(Kind kind) {
        return switch (kind) {
            case CAUSE -> causes;
            case REMEDY -> remedies;
            case METHOD -> methods;
        };
    }
}
