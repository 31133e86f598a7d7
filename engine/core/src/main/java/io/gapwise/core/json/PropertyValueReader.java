package io.gapwise.core.json;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the value of one property and notes what is wrong with it. */
final class PropertyValueReader {

    private static final int LONGEST_NUMBER = 100;
    private static final int LARGEST_EXPONENT = 400;

    private final JsonParser parser;
    private final List<Problem> problems;

    PropertyValueReader(JsonParser parser, List<Problem> problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * Returns the value, or null where a problem was noted. A set of which a part could be read is returned even though
     * a problem was noted.
     */
    @Nullable Object read(Property property, Pointer pointer) {
        return switch (property.kind()) {
            case WORD -> word(property, pointer);
            case WORDS -> words(property, pointer);
            case WHOLE_NUMBER -> wholeNumber(property, pointer);
            case NUMBER -> number(property, pointer);
            case TEXT -> text(property, pointer);
        };
    }

    private @Nullable Word word(Property property, Pointer pointer) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongKind(pointer, Sentence.of("a.word"), property.wordNames());
            return null;
        }
        String written = parser.getString();
        Word word = property.word(written);
        if (word != null) {
            return word;
        }
        problems.add(Problem.unknownWord(
                ProblemKind.NO_SUCH_WORD,
                pointer.toString(),
                Sentence.of("word.unknown"),
                written,
                property.wordNames()));
        return null;
    }

    private @Nullable Set<Word> words(Property property, Pointer pointer) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongKind(pointer, Sentence.of("a.words"), property.wordNames());
            return null;
        }
        Set<Word> words = new LinkedHashSet<>();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            Word word = word(property, pointer.to(i));
            if (word != null && !words.add(word)) {
                problems.add(Problem.at(ProblemKind.GIVEN_TWICE, pointer.to(i).toString(), Sentence.of("word.twice")));
            }
        }
        return words;
    }

    private @Nullable Integer wholeNumber(Property property, Pointer pointer) {
        BigDecimal number = decimal(pointer, () -> Sentence.of("a.whole", property.min(), property.max()));
        if (number == null) {
            return null;
        }
        boolean inRange = number.compareTo(BigDecimal.valueOf(property.min())) >= 0
                && number.compareTo(BigDecimal.valueOf(property.max())) <= 0;
        if (!inRange || number.stripTrailingZeros().scale() > 0) {
            ProblemKind kind = inRange ? ProblemKind.NOT_WHOLE : ProblemKind.OUT_OF_RANGE;
            problems.add(Problem.at(
                    kind,
                    pointer.toString(),
                    Sentence.of("must", Sentence.of("a.whole", property.min(), property.max()))));
            return null;
        }
        return number.intValueExact();
    }

    private @Nullable BigDecimal number(Property property, Pointer pointer) {
        boolean bounded = property.min() > Integer.MIN_VALUE;
        BigDecimal number = decimal(
                pointer, () -> bounded ? Sentence.of("a.number.from", property.min()) : Sentence.of("a.number"));
        if (bounded && number != null && number.compareTo(BigDecimal.valueOf(property.min())) < 0) {
            problems.add(Problem.at(
                    ProblemKind.OUT_OF_RANGE,
                    pointer.toString(),
                    Sentence.of("must", Sentence.of("a.number.from", property.min()))));
            return null;
        }
        return number;
    }

    private @Nullable BigDecimal decimal(Pointer pointer, Supplier<Sentence> expected) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            wrongKind(pointer, expected.get(), List.of());
            return null;
        }
        BigDecimal number = decimal(parser.getString());
        if (number == null) {
            problems.add(Problem.at(
                    ProblemKind.OUT_OF_RANGE, pointer.toString(), Sentence.of("number.extreme", expected.get())));
        }
        return number;
    }

    /** Returns the number, or null where it has too many digits or is out of a double's range. */
    private static @Nullable BigDecimal decimal(String written) {
        if (written.length() > LONGEST_NUMBER || !Double.isFinite(Double.parseDouble(written))) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(written);
            return Math.abs((long) number.scale()) > LARGEST_EXPONENT ? null : number;
        } catch (NumberFormatException e) {
            // The exponent has more than ten digits.
            return null;
        }
    }

    private @Nullable String text(Property property, Pointer pointer) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongKind(pointer, Sentence.of("a.text"), List.of());
            return null;
        }
        String text = parser.getString();
        if (!property.isOfForm(text)) {
            problems.add(Problem.at(
                    ProblemKind.WRONG_FORM,
                    pointer.toString(),
                    Sentence.of("form", new Sentence.Term("form." + property.path()))));
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length < property.min() || length > property.max()) {
            problems.add(Problem.at(
                    length < property.min() ? ProblemKind.TOO_SHORT : ProblemKind.TOO_LONG,
                    pointer.toString(),
                    Sentence.of("length", length, Math.max(0, property.min()), property.max())));
            return null;
        }
        int bad = unprintable(text);
        if (bad >= 0) {
            problems.add(Problem.at(
                    ProblemKind.BAD_CHARACTER, pointer.toString(), Sentence.of("character", "U+%04X".formatted((int)
                                    text.charAt(bad)))));
            return null;
        }
        return text;
    }

    /**
     * Returns the place of the first control character or half character, which no database or page would accept; -1
     * where there is none.
     */
    private static int unprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (control || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private void wrongKind(Pointer pointer, Sentence expected, List<String> allowed) {
        problems.add(Problem.of(
                ProblemKind.WRONG_TYPE, pointer.toString(), Sentence.of("must.not", expected, kind(parser)), allowed));
        parser.skipChildren();
    }

    /** Describes in a phrase the value at which the parser is. */
    static Sentence kind(JsonParser parser) {
        return Sentence.of(
                switch (parser.currentToken()) {
                    case START_OBJECT -> "a.object";
                    case START_ARRAY -> "a.array";
                    case VALUE_STRING -> "a.text";
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a.number";
                    case VALUE_TRUE, VALUE_FALSE -> "a.boolean";
                    case VALUE_NULL -> "a.null";
                    default -> "a.this";
                });
    }
}
