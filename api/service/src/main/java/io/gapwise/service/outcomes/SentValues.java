package io.gapwise.service.outcomes;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of JSON one by one and remembers everything that is wrong. What is wrong is read as null. */
final class SentValues {

    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int MOST_PEOPLE = 10_000_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DIGITS = 15;
    private static final int DECIMALS = 6;
    private static final int DECIMALS_OF_SHARE = 4;

    private final List<Problem> problems = new ArrayList<>();

    void add(Problem problem) {
        problems.add(problem);
    }

    void add(ProblemKind kind, String pointer, Sentence said) {
        problems.add(Problem.at(kind, pointer, said));
    }

    void add(ProblemKind kind, String pointer, Sentence said, List<String> allowed) {
        problems.add(Problem.of(kind, pointer, said, allowed));
    }

    int count() {
        return problems.size();
    }

    void refuseIfWrong() throws BadCase {
        if (!problems.isEmpty()) {
            throw new BadCase(problems);
        }
    }

    boolean missing(JsonNode object, String name) {
        return object.path(name).isMissingNode() || object.path(name).isNull();
    }

    /** Says whether the value is an object; members that are not known are named. */
    boolean object(JsonNode value, String here, List<String> members) {
        if (!value.isObject()) {
            add(ProblemKind.WRONG_TYPE, here, Sentence.of("sent.object"), members);
            return false;
        }
        for (String name : value.propertyNames()) {
            if (!members.contains(name)) {
                add(
                        ProblemKind.NO_SUCH_FIELD,
                        here + "/" + name.replace("~", "~0").replace("/", "~1"),
                        Sentence.of("sent.member"),
                        members);
            }
        }
        return true;
    }

    <E extends Enum<E>> @Nullable E word(JsonNode object, String here, String name, Class<E> words) {
        if (missing(object, name)) {
            return null;
        }
        List<String> names =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        JsonNode value = object.get(name);
        if (value.isString() && names.contains(value.asString())) {
            return Enum.valueOf(words, value.asString());
        }
        add(ProblemKind.NO_SUCH_WORD, here + "/" + name, Sentence.of("sent.word"), names);
        return null;
    }

    /** @param last no day behind this one is accepted */
    @Nullable LocalDate day(JsonNode object, String here, String name, LocalDate last) {
        if (missing(object, name)) {
            return null;
        }
        try {
            return day(LocalDate.parse(object.get(name).asString("")), here + "/" + name, last);
        } catch (DateTimeException e) {
            add(ProblemKind.WRONG_FORM, here + "/" + name, Sentence.of("sent.day"));
            return null;
        }
    }

    @Nullable LocalDate day(LocalDate day, String pointer, LocalDate last) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(last)) {
            add(ProblemKind.OUT_OF_RANGE, pointer, Sentence.of("sent.dayRange", FIRST_DAY, last));
            return null;
        }
        return day;
    }

    /** Reads how many people. */
    @Nullable Integer whole(JsonNode object, String here, String name) {
        if (missing(object, name)) {
            return null;
        }
        JsonNode value = object.get(name);
        if (!value.isNumber()) {
            add(ProblemKind.WRONG_TYPE, here + "/" + name, Sentence.of("sent.whole", MOST_PEOPLE));
        } else if (!value.isIntegralNumber()) {
            add(ProblemKind.NOT_WHOLE, here + "/" + name, Sentence.of("sent.whole", MOST_PEOPLE));
        } else if (!value.canConvertToInt() || value.asInt() < 0 || value.asInt() > MOST_PEOPLE) {
            add(ProblemKind.OUT_OF_RANGE, here + "/" + name, Sentence.of("sent.whole", MOST_PEOPLE));
        } else {
            return value.asInt();
        }
        return null;
    }

    /** Reads a number from 0 to 100. */
    @Nullable BigDecimal share(JsonNode object, String here, String name) {
        BigDecimal value = number(object, here, name, DECIMALS_OF_SHARE);
        if (value != null && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            add(ProblemKind.OUT_OF_RANGE, here + "/" + name, Sentence.of("sent.share"));
            return null;
        }
        return value;
    }

    @Nullable BigDecimal number(JsonNode object, String here, String name) {
        return number(object, here, name, DECIMALS);
    }

    private @Nullable BigDecimal number(JsonNode object, String here, String name, int decimals) {
        if (missing(object, name)) {
            return null;
        }
        if (!object.get(name).isNumber()) {
            add(ProblemKind.WRONG_TYPE, here + "/" + name, Sentence.of("sent.number"));
            return null;
        }
        return number(object.get(name).decimalValue(), here + "/" + name, decimals);
    }

    /** Refuses what would be stored as another number: a larger one than is stored, or one with more decimals. */
    private @Nullable BigDecimal number(BigDecimal value, String pointer, int decimals) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (isTooLarge(stripped, pointer)) {
            return null;
        } else if (stripped.scale() > decimals) {
            add(ProblemKind.OUT_OF_RANGE, pointer, Sentence.of("sent.places", decimals));
            return null;
        }
        return Observations.plain(stripped);
    }

    /** Reads a number of a file, of which programs write as many decimals as they have; those that are stored are kept. */
    @Nullable BigDecimal rounded(BigDecimal value, String pointer) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (isTooLarge(stripped, pointer)) {
            return null;
        }
        return Observations.plain(
                stripped.scale() > DECIMALS ? stripped.setScale(DECIMALS, RoundingMode.HALF_UP) : stripped);
    }

    /** Counts the digits, because to compare what is far too large could need as many. */
    private boolean isTooLarge(BigDecimal stripped, String pointer) {
        boolean tooLarge = stripped.precision() - (long) stripped.scale() > MOST_DIGITS;
        if (tooLarge) {
            add(ProblemKind.OUT_OF_RANGE, pointer, Sentence.of("sent.large"));
        }
        return tooLarge;
    }

    @Nullable String text(JsonNode object, String here, String name, int longest) {
        if (missing(object, name)) {
            return null;
        }
        JsonNode value = object.get(name);
        if (!value.isString()) {
            add(ProblemKind.WRONG_TYPE, here + "/" + name, Sentence.of("sent.text"));
            return null;
        }
        String text = value.asString().strip();
        if (text.codePointCount(0, text.length()) > longest) {
            add(ProblemKind.TOO_LONG, here + "/" + name, Sentence.of("sent.long", longest));
        }
        if (text.codePoints().anyMatch(SentValues::cannotBeShown)) {
            add(ProblemKind.BAD_CHARACTER, here + "/" + name, Sentence.of("sent.character"));
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean cannotBeShown(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        return control || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
