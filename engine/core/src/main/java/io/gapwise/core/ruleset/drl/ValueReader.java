package io.gapwise.core.ruleset.drl;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a value that a property is compared with: a word of the property's vocabulary, or a number in its range. */
final class ValueReader {

    private static final Map<String, String> MEANT = Map.of("true", "YES", "false", "NO", "null", Word.UNKNOWN);

    private final Property property;
    private final TokenReader tokens;
    private final Token value;
    private final List<String> words;

    ValueReader(Slot slot, TokenReader tokens) {
        this.property = slot.property();
        this.tokens = tokens;
        this.value = tokens.now();
        this.words = words(property);
    }

    Span at() {
        return value.span();
    }

    boolean fits(Token word) {
        return words.contains(word.text());
    }

    @Nullable Object value() {
        requireNoProperty();
        if (property.kind() == Property.Kind.WORD || property.kind() == Property.Kind.WORDS) {
            return word();
        }
        tokens.next();
        return number();
    }

    /** Refuses another property in the place of a value. */
    private void requireNoProperty() {
        if (!value.isWord() || !tokens.ahead(1).is(".") || !tokens.ahead(2).isWord()) {
            return;
        }
        String path = value.text();
        for (int i = 1; tokens.ahead(i).is(".") && tokens.ahead(i + 1).isWord(); i += 2) {
            path += "." + tokens.ahead(i + 1).text();
        }
        String compared = path;
        boolean property = Slot.every().stream().anyMatch(slot -> slot.path().equals(compared));
        if (property) {
            throw new Unreadable(
                    ProblemCode.PROPERTIES_COMPARED,
                    value.span(),
                    "%s is compared with another property, %s".formatted(this.property, compared),
                    "a value of its own; what compares two answers is a property by itself, such as goal.direction");
        }
    }

    private static List<String> words(Property property) {
        List<String> words =
                new ArrayList<>(property.words().stream().map(Word::name).toList());
        if (mayBeMissing(property)) {
            words.add(Word.UNKNOWN);
        }
        return words;
    }

    private static boolean mayBeMissing(Property property) {
        return property.kind() == Property.Kind.WORD && property.optional();
    }

    private @Nullable Object word() {
        String written = DottedWords.dotted(tokens);
        String last = written.substring(written.lastIndexOf('.') + 1);
        String meant = MEANT.getOrDefault(last, last);
        if (!value.isWord()) {
            throw new Unreadable(
                    ProblemCode.WORD_EXPECTED,
                    value.span(),
                    "%s is compared with %s".formatted(property, value.shown()),
                    meant,
                    words);
        } else if (mayBeMissing(property) && written.equals(Word.UNKNOWN)) {
            return null;
        }
        return property.words().stream()
                .filter(word -> word.name().equals(written))
                .findFirst()
                .orElseThrow(() -> notOneOfThese(written, meant));
    }

    private Unreadable notOneOfThese(String written, String meant) {
        Span whole = value.span().to(tokens.before().span());
        Optional<String> owner = words.contains(meant) ? Optional.empty() : DottedWords.ownerOf(written);
        String shown = Problems.shortened(written);
        return owner.map(path -> new Unreadable(
                        ProblemCode.OTHER_FIELDS_WORD,
                        whole,
                        "'%s' is a word of %s, not of %s".formatted(shown, path, property),
                        meant,
                        words))
                .orElseGet(() -> new Unreadable(
                        ProblemCode.UNKNOWN_WORD,
                        whole,
                        "unknown word '%s' for %s".formatted(shown, property),
                        meant,
                        words));
    }

    private Object number() {
        boolean whole = property.kind() == Property.Kind.WHOLE_NUMBER;
        if (value.kind() == Token.Kind.TEXT && WrittenNumber.date(value.text())) {
            throw new Unreadable(
                    ProblemCode.LEFT_OUT,
                    value.span(),
                    "a date stands here, and rules know no calendar",
                    UnsupportedSyntax.TIME);
        }
        if (value.kind() != Token.Kind.NUMBER) {
            throw new Unreadable(
                    ProblemCode.NUMBER_EXPECTED,
                    value.span(),
                    "%s is compared with %s".formatted(property, value.shown()),
                    whole ? "a whole number" : "a number",
                    value.text().matches("[1-9][0-9]{0,8}") ? value.text() : null);
        }
        if (value.text().length() > Limits.DIGITS + 1) {
            // The lexer has already reported this number.
            throw new Unreadable(ProblemCode.BAD_NUMBER, value.span(), "this number is too long", null);
        }
        BigDecimal number = new BigDecimal(value.text());
        return whole ? wholeNumber(number) : number;
    }

    private Object wholeNumber(BigDecimal number) {
        int min = Math.max(0, property.min());
        int max = property.max();
        if (WrittenNumber.pointed(value.text())) {
            throw new Unreadable(
                    ProblemCode.BAD_NUMBER,
                    value.span(),
                    "%s is a whole number, and %s is a part of one".formatted(property, value.text()),
                    "a whole number from %d to %d, without a point".formatted(min, max),
                    value.text().replace(".", ""));
        }
        boolean tooSmall = number.compareTo(BigDecimal.valueOf(min)) < 0;
        if (tooSmall || number.scale() > 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            int nearest = tooSmall ? min : number.min(BigDecimal.valueOf(max)).intValue();
            throw new Unreadable(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    value.span(),
                    "%s cannot be %s".formatted(property, value.text()),
                    "a whole number from %d to %d".formatted(min, max),
                    String.valueOf(nearest));
        }
        return number.intValueExact();
    }
}
