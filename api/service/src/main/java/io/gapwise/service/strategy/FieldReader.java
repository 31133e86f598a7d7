package io.gapwise.service.strategy;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the value of one field, and notes what is wrong with it. */
record FieldReader(StrategyField field, String pointer, List<Problem> problems) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MOST_PLACES = 6;
    private static final int MOST_DIGITS = 14;

    Optional<Object> read(JsonNode sent) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK -> text(sent, pointer).map(each -> each);
            case CHOICE -> word(sent).map(each -> each);
            case WHOLE -> whole(sent).map(each -> each);
            case NUMBER -> number(sent).map(each -> each);
            case DAY -> day(sent).map(each -> each);
            case CURRENCY -> currency(sent).map(each -> each);
            case YES_NO -> truth(sent).map(each -> each);
            case LIST, LINKS -> texts(sent).map(each -> each);
        };
    }

    private void wrong(ProblemKind kind, Sentence said) {
        problems.add(Problem.at(kind, pointer, said));
    }

    private Optional<String> text(JsonNode sent, String here) {
        if (!sent.isString()) {
            problems.add(Problem.at(ProblemKind.WRONG_TYPE, here, Sentence.of("initiative.text")));
            return Optional.empty();
        }
        String text = sent.asString().strip();
        if (text.codePointCount(0, text.length()) > field.longest()) {
            problems.add(Problem.at(ProblemKind.TOO_LONG, here, Sentence.of("initiative.long", field.longest())));
            return Optional.empty();
        }
        if (text.codePoints().anyMatch(this::cannotBeShown)) {
            problems.add(Problem.at(ProblemKind.BAD_CHARACTER, here, Sentence.of("initiative.character")));
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private boolean cannotBeShown(int c) {
        boolean lines = field.type() == StrategyField.Type.LONG_TEXT && (c == '\n' || c == '\r');
        boolean control = Character.isISOControl(c) && !lines && c != '\t';
        return control || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private Optional<String> word(JsonNode sent) {
        if (!sent.isString()) {
            problems.add(
                    Problem.of(ProblemKind.WRONG_TYPE, pointer, Sentence.of("initiative.oneOfWords"), field.words()));
            return Optional.empty();
        }
        if (!field.words().contains(sent.asString())) {
            problems.add(Problem.unknownWord(
                    ProblemKind.NO_SUCH_WORD, pointer, Sentence.of("initiative.word"), sent.asString(), field.words()));
            return Optional.empty();
        }
        return Optional.of(sent.asString());
    }

    private Optional<BigDecimal> whole(JsonNode sent) {
        // A program may write 5 as 5.0; digits behind the point are counted, not the way of writing.
        boolean few = sent.isNumber() && Math.abs((long) sent.decimalValue().scale()) <= MOST_DIGITS;
        if (sent.isNumber() && (!few || sent.decimalValue().stripTrailingZeros().scale() > 0)) {
            wrong(ProblemKind.NOT_WHOLE, Sentence.of("initiative.whole"));
            return Optional.empty();
        }
        return number(sent);
    }

    private Optional<BigDecimal> number(JsonNode sent) {
        if (!sent.isNumber()) {
            wrong(ProblemKind.WRONG_TYPE, Sentence.of("initiative.number"));
            return Optional.empty();
        }
        BigDecimal number = sent.decimalValue();
        BigDecimal least = java.util.Objects.requireNonNull(field.least());
        BigDecimal most = java.util.Objects.requireNonNull(field.most());
        // What is far too large is not even compared, because that could need as many digits.
        boolean tooLarge = number.precision() - (long) number.scale() > MOST_DIGITS || number.compareTo(most) > 0;
        if (tooLarge || number.compareTo(least) < 0) {
            wrong(
                    ProblemKind.OUT_OF_RANGE,
                    Sentence.of("initiative.range", least.toPlainString(), most.toPlainString()));
            return Optional.empty();
        }
        if (number.scale() > MOST_PLACES) {
            wrong(ProblemKind.OUT_OF_RANGE, Sentence.of("initiative.places", MOST_PLACES));
            return Optional.empty();
        }
        // 5, 5.0 and 5e0 are the same, and are written in one way.
        BigDecimal bare = number.stripTrailingZeros();
        return Optional.of(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    private Optional<LocalDate> day(JsonNode sent) {
        try {
            LocalDate day = LocalDate.parse(sent.isString() ? sent.asString() : "");
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                wrong(ProblemKind.OUT_OF_RANGE, Sentence.of("initiative.dayRange", FIRST_DAY, LAST_DAY));
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            wrong(ProblemKind.WRONG_FORM, Sentence.of("initiative.day"));
            return Optional.empty();
        }
    }

    private Optional<String> currency(JsonNode sent) {
        String code = sent.isString() ? sent.asString().strip() : "";
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code));
        if (!known) {
            wrong(ProblemKind.WRONG_FORM, Sentence.of("initiative.currency"));
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private Optional<Boolean> truth(JsonNode sent) {
        if (!sent.isBoolean()) {
            wrong(ProblemKind.WRONG_TYPE, Sentence.of("initiative.boolean"));
            return Optional.empty();
        }
        return Optional.of(sent.asBoolean());
    }

    /** A text that stands in the list twice counts once. */
    private Optional<List<String>> texts(JsonNode sent) {
        if (!sent.isArray()) {
            wrong(ProblemKind.WRONG_TYPE, Sentence.of("initiative.list"));
            return Optional.empty();
        }
        if (sent.size() > field.mostEntries()) {
            wrong(ProblemKind.TOO_LARGE, Sentence.of("initiative.many", field.mostEntries()));
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            text(sent.get(i), pointer + "/" + i).ifPresent(each -> texts.putIfAbsent(StrategyName.key(each), each));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(texts.values()));
    }
}
