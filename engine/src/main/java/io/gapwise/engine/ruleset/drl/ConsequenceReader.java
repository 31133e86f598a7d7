package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.cases.Property;
import io.gapwise.engine.ruleset.Call;
import io.gapwise.engine.ruleset.Conclusion;
import io.gapwise.engine.ruleset.Slot;
import io.gapwise.engine.ruleset.Span;
import io.gapwise.engine.ruleset.Stage;
import io.gapwise.engine.ruleset.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a rule's consequence: calls of the stage's verbs with words, numbers and texts, and nothing else. */
final class ConsequenceReader {

    private final TokenReader tokens;
    private final Stage stage;
    private final Set<Slot> known;
    private final Problems problems;

    ConsequenceReader(RuleText.Section then, Stage stage, Set<Slot> known, Problems problems) {
        this.tokens = new TokenReader(then);
        this.stage = stage;
        this.known = known;
        this.problems = problems;
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        if (tokens.done()) {
            problems.add(tokens.now().span(), "the consequence is empty: the rule says nothing", saidHere());
        }
        while (!tokens.done()) {
            try {
                calls.add(call());
            } catch (Unreadable e) {
                problems.add(e);
                tokens.skipBehind(";");
            }
        }
        return calls;
    }

    private Call call() {
        Token first = tokens.now();
        if (!first.is("advise") || !tokens.ahead(1).is(".")) {
            throw new Unreadable(first.span(), "a rule only advises; here stands " + first.shown(), saidHere());
        }
        tokens.next();
        tokens.next();
        Verb verb = verb();
        tokens.require("(");
        List<Object> written = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Verb.Parameter parameter : verb.parameters()) {
            if (parameter.kind() == Verb.Parameter.Kind.OPTIONAL_TEXT
                    && tokens.now().is(")")) {
                break;
            }
            if (!values.isEmpty()) {
                tokens.require(",");
            }
            Token argument = tokens.next();
            Object value = value(parameter, argument);
            values.add(value);
            written.add(value instanceof Template || value instanceof Property ? argument.text() : value);
            spans.add(argument.span());
        }
        tokens.require(")");
        Token end = tokens.require(";");
        Conclusion conclusion = verb.conclusion(values);
        return new Call(verb.written(), written, spans, conclusion, first.span().to(end.span()));
    }

    private Verb verb() {
        Token name = tokens.requireWord("a verb");
        List<String> said = Verb.saidAllIn(stage);
        Verb verb = Verb.of(name.text())
                .orElseThrow(() ->
                        new Unreadable(name.span(), "unknown verb '%s'".formatted(name.text()), name.text(), said));
        if (!verb.saidIn(stage)) {
            throw new Unreadable(
                    name.span(),
                    "the stage %s does not say '%s'".formatted(stage.folder(), name.text()),
                    String.join(", ", said));
        }
        return verb;
    }

    private Object value(Verb.Parameter parameter, Token argument) {
        return switch (parameter.kind()) {
            case WORD -> word(parameter, argument);
            case NUMBER -> number(parameter, argument);
            case TEXT, OPTIONAL_TEXT -> template(parameter, argument);
            case FIELD -> field(parameter, argument);
        };
    }

    private static Object word(Verb.Parameter parameter, Token argument) {
        List<String> words = parameter.words().stream().map(Enum::name).toList();
        return parameter.words().stream()
                .filter(word -> argument.isWord() && word.name().equals(argument.text()))
                .findFirst()
                .orElseThrow(() ->
                        new Unreadable(argument.span(), "unknown word " + argument.shown(), argument.text(), words));
    }

    private static Object number(Verb.Parameter parameter, Token argument) {
        boolean whole = argument.kind() == Token.Kind.NUMBER && argument.text().matches("[0-9]{1,6}");
        int number = whole ? Integer.parseInt(argument.text()) : -1;
        if (number < parameter.min() || number > parameter.max()) {
            throw new Unreadable(argument.span(), "here stands " + argument.shown(), parameter.expected());
        }
        return number;
    }

    private Object template(Verb.Parameter parameter, Token argument) {
        requireText(parameter, argument);
        return new TemplateReader(argument, stage, known).template();
    }

    private static Object field(Verb.Parameter parameter, Token argument) {
        requireText(parameter, argument);
        List<Property> sent = Property.sent();
        return sent.stream()
                .filter(p -> p.path().equals(argument.text()))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        argument.span(),
                        "a case has no '%s'".formatted(argument.text()),
                        argument.text(),
                        sent.stream().map(Property::path).toList()));
    }

    private static void requireText(Verb.Parameter parameter, Token argument) {
        if (argument.kind() != Token.Kind.TEXT) {
            throw new Unreadable(argument.span(), "here stands " + argument.shown(), parameter.expected());
        }
    }

    private String saidHere() {
        return "calls such as advise.%s( … );".formatted(Verb.saidAllIn(stage).get(0));
    }
}
