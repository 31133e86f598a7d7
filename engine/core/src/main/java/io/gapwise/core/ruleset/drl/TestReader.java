package io.gapwise.core.ruleset.drl;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one test: a path of the vocabulary, an operator that suits it, and values that it accepts. */
final class TestReader {

    private static final Map<Property.Kind, Set<Operator>> SUITABLE = suitable();
    private static final Set<String> OPERATOR_SIGNS = Set.of("=", "<", ">", "!", "==", "<=", ">=", "!=", "~");

    /** Maps what people often write by mistake to the operator they mean. */
    private static final Map<String, String> MEANT = Map.of(
            "=",
            "==",
            "===",
            "==",
            "is",
            "==",
            "equals",
            "==",
            "<>",
            "!=",
            "=<",
            "<=",
            "=>",
            ">=",
            "contain",
            "contains",
            "has",
            "contains");

    private final TokenReader tokens;

    TestReader(TokenReader tokens) {
        this.tokens = tokens;
    }

    Condition.Test test(Subject subject) {
        Token first = tokens.now();
        Slot slot = known(subject);
        Operator operator = operator(slot);
        List<@Nullable Object> values = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        boolean several = operator == Operator.IN || operator == Operator.NOT_IN;
        if (several) {
            tokens.open();
        }
        int open = tokens.depth();
        List<Unreadable> wrong = new ArrayList<>();
        do {
            try {
                ValueReader reader = new ValueReader(slot, tokens);
                Object value = reader.value();
                if (values.contains(value)) {
                    throw new Unreadable(
                            ProblemCode.REPEATED_VALUE,
                            reader.at(),
                            "this value stands here already",
                            "each value once");
                }
                values.add(value);
                spans.add(reader.at());
            } catch (Unreadable e) {
                if (!several || e.code() != ProblemCode.UNKNOWN_WORD && e.code() != ProblemCode.OTHER_FIELDS_WORD) {
                    throw e;
                }
                wrong.add(e);
                tokens.skipConstraint(open);
            }
        } while (several && tokens.skip(","));
        if (!wrong.isEmpty()) {
            // All of them are reported; the last one says that the test could not be read.
            wrong.subList(0, wrong.size() - 1).forEach(tokens::note);
            throw wrong.get(wrong.size() - 1);
        }
        Span last = several ? closed(slot) : spans.get(0);
        return new Condition.Test(slot, operator, values, spans, first.span().to(last));
    }

    private Span closed(Slot slot) {
        if (tokens.now().isWord() && new ValueReader(slot, tokens).fits(tokens.now())) {
            throw tokens.missing(ProblemCode.MISSING_COMMA, ",");
        }
        return tokens.close().span();
    }

    /** Reads the property; where it is unknown, it also reports a value that no property at all has. */
    private Slot known(Subject subject) {
        try {
            return slot(subject);
        } catch (Unreadable unknown) {
            Token value = tokens.ahead(1);
            boolean compared = Operator.of(tokens.now().text()).isPresent() && value.isWord();
            if (unknown.code() == ProblemCode.UNKNOWN_PATH
                    && compared
                    && !value.is(Word.UNKNOWN)
                    && !tokens.ahead(2).is(".")
                    && DottedWords.ownerOf(value.text()).isEmpty()) {
                tokens.note(unknown);
                throw new Unreadable(
                        ProblemCode.UNKNOWN_WORD,
                        value.span(),
                        "no property has a word %s".formatted(value.shown()),
                        "a word of the property");
            }
            throw unknown;
        }
    }

    private Slot slot(Subject subject) {
        Token first = tokens.now();
        UnsupportedSyntax.AS_PROPERTY.refuse(first);
        if (first.kind() == Token.Kind.SYMBOL && OPERATOR_SIGNS.contains(first.text())) {
            throw UnsupportedSyntax.of(first, "the property before each operator, or in ( … ) with several words");
        }
        tokens.requireWord("a property of " + subject.pattern());
        StringBuilder path = new StringBuilder(first.text());
        Span span = first.span();
        while (tokens.now().is(".") && tokens.ahead(1).isWord()) {
            tokens.next();
            Token step = tokens.next();
            path.append('.').append(step.text());
            span = span.to(step.span());
        }
        if (tokens.now().is("(") || tokens.now().is(":")) {
            UnsupportedSyntax.AS_OPERATOR.refuse(tokens.now());
        }
        return slot(subject, path.toString(), span);
    }

    private Slot slot(Subject subject, String path, Span at) {
        Slot slot = Slot.find(subject, path)
                .orElseGet(() -> tokens.meant(unknown(subject, path, at), maybe -> Slot.find(subject, maybe)));
        if (slot.property().kind() == Property.Kind.TEXT) {
            throw new Unreadable(
                    ProblemCode.UNTESTABLE_TEXT,
                    at,
                    "the text %s cannot be tested".formatted(path),
                    "gap.described, or a property that is no text");
        }
        return slot;
    }

    /** Reports an unknown path and suggests the path that ends in what was written, or else the nearest one. */
    private static Unreadable unknown(Subject subject, String path, Span at) {
        List<String> paths = Slot.of(subject).stream().map(Slot::path).toList();
        List<String> ending = paths.stream().filter(p -> p.endsWith("." + path)).toList();
        // Whoever names a group that there is probably misspelt what is in it.
        String group = path.substring(0, path.indexOf('.') + 1);
        List<String> ofGroup = group.isEmpty()
                ? List.of()
                : paths.stream().filter(p -> p.startsWith(group)).toList();
        return new Unreadable(
                ProblemCode.UNKNOWN_PATH,
                at,
                "%s has no property '%s'".formatted(subject.pattern(), Problems.shortened(path)),
                AcceptedWords.oneOf(ofGroup.isEmpty() ? paths : ofGroup),
                ending.isEmpty() ? NearestWord.to(path, paths) : ending.get(0));
    }

    private Operator operator(Slot slot) {
        Token first = tokens.next();
        UnsupportedSyntax.AS_OPERATOR.refuse(first);
        boolean negated =
                first.is("not") && (tokens.now().is("in") || tokens.now().is("contains"));
        String symbol = negated ? "not " + tokens.next().text() : withAdjacent(first);
        Set<Operator> suitable = SUITABLE.get(slot.property().kind());
        return Operator.of(symbol)
                .filter(suitable::contains)
                .orElseGet(() -> tokens.meant(
                        unsuitable(
                                slot,
                                symbol,
                                suitable,
                                first.span().to(tokens.before().span())),
                        maybe -> Operator.of(maybe).filter(suitable::contains)));
    }

    private static Unreadable unsuitable(Slot slot, String symbol, Set<Operator> suitable, Span at) {
        return new Unreadable(
                ProblemCode.WRONG_OPERATOR,
                at,
                "%s cannot be tested with '%s'".formatted(slot.path(), Problems.shortened(symbol)),
                AcceptedWords.oneOf(
                        suitable.stream().sorted().map(Operator::symbol).toList()),
                meant(symbol, suitable));
    }

    /** Joins signs that are written without a space between them: {@code =<}, {@code <>}. */
    private String withAdjacent(Token first) {
        StringBuilder symbol = new StringBuilder(first.text());
        Span last = first.span();
        while (OPERATOR_SIGNS.contains(first.text())
                && OPERATOR_SIGNS.contains(tokens.now().text())
                && tokens.now().span().start() == last.end()) {
            last = tokens.now().span();
            symbol.append(tokens.next().text());
        }
        return symbol.toString();
    }

    private static @Nullable String meant(String symbol, Set<Operator> suitable) {
        String meant = MEANT.get(symbol);
        if (suitable.contains(Operator.CONTAINS) && !"contains".equals(meant)) {
            return symbol.startsWith("!") || symbol.startsWith("not") ? "not contains" : "contains";
        }
        return meant != null && suitable.stream().anyMatch(o -> o.symbol().equals(meant)) ? meant : null;
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
