package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import java.util.List;
import java.util.Set;

/**
 * Reads an argument of a verb: a word of the parameter's vocabulary, a number, a text with placeholders, or a path of
 * the case.
 */
final class ArgumentReader {

    private final TokenReader tokens;
    private final Stage stage;
    private final Set<Slot> known;
    private final Problems problems;

    ArgumentReader(TokenReader tokens, Stage stage, Set<Slot> known, Problems problems) {
        this.tokens = tokens;
        this.stage = stage;
        this.known = known;
        this.problems = problems;
    }

    /** Reads an enum constant, a whole number, a template or a property, depending on the kind of the parameter. */
    Object value(Verb.Parameter parameter) {
        Token argument = tokens.now();
        UnsupportedSyntax.AS_ARGUMENT.refuse(argument);
        String written = DottedWords.dotted(tokens);
        return switch (parameter.kind()) {
            case WORD -> word(parameter, argument, argument.span().to(tokens.before().span()), written);
            case NUMBER -> number(parameter, argument);
            case TEXT, OPTIONAL_TEXT -> template(parameter, argument);
            case FIELD -> field(parameter, argument);
        };
    }

    private static Object word(Verb.Parameter parameter, Token argument, Span whole, String written) {
        List<String> words = parameter.words().stream().map(Enum::name).toList();
        return parameter.words().stream()
                .filter(word -> argument.isWord() && word.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        argument.isWord() ? ProblemCode.UNKNOWN_WORD : ProblemCode.WORD_EXPECTED,
                        whole,
                        argument.isWord() ? "unknown word " + argument.shown() : "here stands " + argument.shown(),
                        written.substring(written.lastIndexOf('.') + 1),
                        words));
    }

    private static Object number(Verb.Parameter parameter, Token argument) {
        if (argument.kind() != Token.Kind.NUMBER) {
            throw new Unreadable(
                    ProblemCode.NUMBER_EXPECTED,
                    argument.span(),
                    "here stands " + argument.shown(),
                    parameter.expected());
        }
        boolean whole = argument.text().matches("[0-9]{1,6}");
        int number = whole ? Integer.parseInt(argument.text()) : -1;
        if (number < parameter.min() || number > parameter.max()) {
            throw new Unreadable(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    argument.span(),
                    "here stands " + argument.shown(),
                    parameter.expected());
        }
        return number;
    }

    private Object template(Verb.Parameter parameter, Token argument) {
        requireText(parameter, argument);
        return new TemplateReader(argument, stage, known, problems).template();
    }

    private Object field(Verb.Parameter parameter, Token argument) {
        requireText(parameter, argument);
        List<Slot> askable = Slot.askable(stage);
        return askable.stream()
                .filter(slot -> slot.qualifiedPath().equals(argument.text()))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        ProblemCode.UNKNOWN_PATH,
                        argument.span(),
                        "a case has no '%s'".formatted(Problems.shortened(argument.text())),
                        argument.text(),
                        askable.stream().map(Slot::qualifiedPath).toList()));
    }

    private static void requireText(Verb.Parameter parameter, Token argument) {
        if (argument.kind() != Token.Kind.TEXT) {
            throw new Unreadable(
                    ProblemCode.TEXT_EXPECTED,
                    argument.span(),
                    "here stands " + argument.shown(),
                    parameter.expected());
        }
    }
}
