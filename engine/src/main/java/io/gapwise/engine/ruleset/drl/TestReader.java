package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.cases.Property;
import io.gapwise.engine.cases.Word;
import io.gapwise.engine.ruleset.Condition;
import io.gapwise.engine.ruleset.Operator;
import io.gapwise.engine.ruleset.Slot;
import io.gapwise.engine.ruleset.Span;
import io.gapwise.engine.ruleset.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one test: a path of the vocabulary, an operator that suits it, values that may stand there. */
final class TestReader {

    private static final Map<Property.Kind, Set<Operator>> SUITABLE = suitable();

    private final TokenReader tokens;

    TestReader(TokenReader tokens) {
        this.tokens = tokens;
    }

    Condition.Test test(Subject subject) {
        Token first = tokens.now();
        Slot slot = slot(subject);
        Operator operator = operator(slot);
        List<@Nullable Object> values = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        boolean several = operator == Operator.IN || operator == Operator.NOT_IN;
        if (several) {
            tokens.require("(");
        }
        do {
            Token value = tokens.next();
            values.add(value(slot, value));
            spans.add(value.span());
        } while (several && tokens.skip(","));
        Span last = several ? tokens.require(")").span() : spans.get(0);
        return new Condition.Test(slot, operator, values, spans, first.span().to(last));
    }

    private Slot slot(Subject subject) {
        Token first = tokens.requireWord("a property of " + subject.pattern());
        StringBuilder path = new StringBuilder(first.text());
        Span span = first.span();
        while (tokens.now().is(".") && tokens.ahead(1).isWord()) {
            tokens.next();
            Token step = tokens.next();
            path.append('.').append(step.text());
            span = span.to(step.span());
        }
        Span at = span;
        Slot slot = Slot.find(subject, path.toString())
                .orElseThrow(() -> new Unreadable(
                        at,
                        "%s has no property '%s'".formatted(subject.pattern(), path),
                        path.toString(),
                        ConditionReader.paths(subject)));
        if (slot.property().kind() == Property.Kind.TEXT) {
            throw new Unreadable(
                    at, "the text %s cannot be tested".formatted(path), "gap.described, or a property that is no text");
        }
        return slot;
    }

    private Operator operator(Slot slot) {
        Token first = tokens.next();
        boolean negated =
                first.is("not") && (tokens.now().is("in") || tokens.now().is("contains"));
        String symbol = negated ? "not " + tokens.next().text() : first.text();
        Set<Operator> suitable = SUITABLE.get(slot.property().kind());
        String expected = String.join(
                ", ", suitable.stream().sorted().map(Operator::symbol).toList());
        return Operator.of(symbol)
                .filter(suitable::contains)
                .orElseThrow(() -> new Unreadable(
                        first.span(), "%s cannot be tested with '%s'".formatted(slot.path(), symbol), expected));
    }

    private static @Nullable Object value(Slot slot, Token value) {
        return switch (slot.property().kind()) {
            case WORD, WORDS -> word(slot, value);
            default -> number(slot.property(), value);
        };
    }

    private static @Nullable Object word(Slot slot, Token value) {
        Property property = slot.property();
        List<String> words =
                new ArrayList<>(property.words().stream().map(Word::name).toList());
        boolean mayBeMissing = property.kind() == Property.Kind.WORD && property.optional();
        if (mayBeMissing) {
            words.add(Word.UNKNOWN);
        }
        if (!value.isWord()) {
            throw new Unreadable(value.span(), "%s is compared with %s".formatted(property, value.shown()), "", words);
        }
        if (mayBeMissing && value.text().equals(Word.UNKNOWN)) {
            return null;
        }
        return property.words().stream()
                .filter(word -> word.name().equals(value.text()))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        value.span(),
                        "unknown word '%s' for %s".formatted(value.text(), property),
                        value.text(),
                        words));
    }

    private static Object number(Property property, Token value) {
        boolean whole = property.kind() == Property.Kind.WHOLE_NUMBER;
        if (value.kind() != Token.Kind.NUMBER) {
            throw new Unreadable(
                    value.span(),
                    "%s is compared with %s".formatted(property, value.shown()),
                    whole ? "a whole number" : "a number");
        }
        BigDecimal number = new BigDecimal(value.text());
        if (!whole) {
            return number;
        }
        if (number.scale() > 0
                || number.compareTo(BigDecimal.valueOf(property.min())) < 0
                || number.compareTo(BigDecimal.valueOf(property.max())) > 0) {
            throw new Unreadable(
                    value.span(),
                    "%s cannot be %s".formatted(property, value.text()),
                    "a whole number from %d to %d".formatted(Math.max(0, property.min()), property.max()));
        }
        return number.intValueExact();
    }

    private static Map<Property.Kind, Set<Operator>> suitable() {
        Map<Property.Kind, Set<Operator>> suitable = new EnumMap<>(Property.Kind.class);
        Set<Operator> numeric = Set.of(
                Operator.EQUAL,
                Operator.NOT_EQUAL,
                Operator.LESS,
                Operator.LESS_OR_EQUAL,
                Operator.MORE,
                Operator.MORE_OR_EQUAL);
        suitable.put(Property.Kind.WORD, Set.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.NOT_IN));
        suitable.put(Property.Kind.WORDS, Set.of(Operator.CONTAINS, Operator.NOT_CONTAINS));
        suitable.put(Property.Kind.WHOLE_NUMBER, numeric);
        suitable.put(Property.Kind.NUMBER, numeric);
        return suitable;
    }
}
