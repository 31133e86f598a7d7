package io.gapwise.core.ruleset;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Represents a consequence as written: the verb called on {@code advise} and its arguments.
 *
 * @param arguments enum constants, whole numbers and texts, in order
 * @param argumentSpans the position of each argument in the file
 */
public record Call(String verb, List<Object> arguments, List<Span> argumentSpans, Conclusion conclusion, Span span) {

    public Call {
        arguments = List.copyOf(arguments);
        argumentSpans = List.copyOf(argumentSpans);
    }

    String canonical() {
        return arguments.stream()
                .map(argument -> argument instanceof String text ? Rule.quoted(text) : argument.toString())
                .collect(Collectors.joining(", ", "advise." + verb + "( ", " );"));
    }
}
