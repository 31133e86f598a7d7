package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a rule's consequence, which may only call the stage's verbs with words, numbers and texts. */
final class ConsequenceReader {

    private final TokenReader tokens;
    private final Span keyword;
    private final Stage stage;
    private final ArgumentReader reader;
    private final Problems problems;

    ConsequenceReader(RuleText.Section then, Stage stage, Set<Slot> known, Problems problems) {
        this.tokens = new TokenReader(then, problems);
        this.keyword = then.keyword();
        this.stage = stage;
        this.reader = new ArgumentReader(tokens, stage, known, problems);
        this.problems = problems;
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        if (tokens.done()) {
            problems.add(
                    ProblemCode.EMPTY_CONSEQUENCE,
                    keyword,
                    "the consequence is empty: the rule says nothing",
                    saidHere());
        }
        while (!tokens.done()) {
            try {
                call().ifPresent(calls::add);
            } catch (Unreadable e) {
                problems.add(e);
                tokens.skipStatement();
            }
        }
        if (calls.size() > Limits.CALLS_IN_A_RULE) {
            problems.add(
                    ProblemCode.TOO_MANY_CALLS,
                    keyword,
                    "the rule makes too many calls (%d)".formatted(calls.size()),
                    "at most %d".formatted(Limits.CALLS_IN_A_RULE));
        }
        return calls;
    }

    /** Reads a call; returns nothing if an argument of it could not be read, which has been reported then. */
    private Optional<Call> call() {
        Token first = tokens.now();
        UnsupportedSyntax.AS_CALL.refuse(first);
        if (!first.is("advise") || !tokens.ahead(1).is(".")) {
            throw notAdvice(first);
        }
        tokens.next();
        tokens.next();
        Verb verb = verb();
        tokens.open();
        int open = tokens.depth();
        int before = problems.count();
        List<Object> written = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Verb.Parameter parameter : verb.parameters()) {
            if (tokens.atClosing()) {
                break;
            }
            if (!spans.isEmpty() && !tokens.skip(",")) {
                throw notAComma();
            }
            Token argument = tokens.now();
            spans.add(argument.span());
            value(parameter, open).ifPresent(value -> {
                values.add(value);
                written.add(value instanceof Template || value instanceof Slot ? argument.text() : value);
            });
        }
        if (problems.count() > before) {
            closed(verb);
            return Optional.empty();
        }
        requireNoMoreNorFewer(verb, values.size());
        Span end = closed(verb);
        return Optional.of(new Call(
                verb.written(),
                written,
                spans,
                verb.conclusion(values),
                first.span().to(end)));
    }

    /** Reads an argument. A mistake in it is reported, and reading continues with the next argument. */
    private Optional<Object> value(Verb.Parameter parameter, int open) {
        Token argument = tokens.now();
        try {
            return Optional.of(reader.value(parameter));
        } catch (Unreadable e) {
            if (e.code() == ProblemCode.LEFT_OUT && !tokens.goesOnBehind(argument)) {
                throw e;
            }
            problems.add(e);
            tokens.skipArgument(open);
            return Optional.empty();
        }
    }

    private Unreadable notAdvice(Token first) {
        boolean verb = Verb.of(first.text()).isPresent();
        return new Unreadable(
                ProblemCode.NOT_ADVICE,
                first.span(),
                "a rule only advises; here stands " + first.shown(),
                saidHere(),
                verb ? "advise." + first.text() : null);
    }

    private Unreadable notAComma() {
        Token now = tokens.now();
        UnsupportedSyntax.AS_ARGUMENT.refuse(now);
        return now.kind() == Token.Kind.END
                ? tokens.missing(ProblemCode.MISSING_BRACKET, ")")
                : tokens.missing(ProblemCode.MISSING_COMMA, ",");
    }

    private void requireNoMoreNorFewer(Verb verb, int given) {
        Token now = tokens.now();
        long least = verb.parameters().stream()
                .filter(p -> p.kind() != Verb.Parameter.Kind.OPTIONAL_TEXT)
                .count();
        if (given < least || now.is(",")) {
            throw new Unreadable(
                    ProblemCode.WRONG_ARGUMENTS,
                    now.span(),
                    "%s takes %s than stand here"
                            .formatted(verb.written(), now.is(",") ? "fewer arguments" : "more arguments"),
                    verb.parameters().stream()
                            .map(Verb.Parameter::expected)
                            .collect(Collectors.joining(", ", "advise." + verb.written() + "( ", " )")));
        }
    }

    /** Reads the end of a call. A missing semicolon is reported, and reading continues. */
    private Span closed(Verb verb) {
        UnsupportedSyntax.AS_ARGUMENT.refuse(tokens.now());
        Token close = tokens.close();
        if (tokens.now().is(";")) {
            return tokens.next().span();
        } else if (tokens.now().is(".")) {
            throw new Unreadable(
                    ProblemCode.NOT_ADVICE,
                    tokens.now().span(),
                    "nothing can be called on what %s gives".formatted(verb.written()),
                    "';'",
                    ";");
        }
        problems.add(tokens.missing(ProblemCode.MISSING_SEMICOLON, ";"));
        return close.span();
    }

    private Verb verb() {
        Token name = tokens.requireWord("a verb");
        List<String> said = Verb.verbsAllowedIn(stage);
        Verb verb = Verb.of(name.text())
                .orElseGet(() -> tokens.meant(
                        new Unreadable(
                                ProblemCode.UNKNOWN_VERB,
                                name.span(),
                                "unknown verb %s".formatted(name.shown()),
                                name.text(),
                                said),
                        Verb::of));
        if (!verb.isAllowedIn(stage)) {
            throw new Unreadable(
                    ProblemCode.OTHER_STAGES_VERB,
                    name.span(),
                    "the stage %s does not say '%s'".formatted(stage.folder(), name.text()),
                    AcceptedWords.oneOf(said));
        }
        return verb;
    }

    private String saidHere() {
        return "calls such as advise.%s( … );"
                .formatted(Verb.verbsAllowedIn(stage).get(0));
    }
}
