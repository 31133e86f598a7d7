package io.gapwise.service.initiatives;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the members of an object one by one and notes everything that is wrong with them. A member that is null is the
 * same as one that is left out.
 */
final class Members {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final BigDecimal LARGEST = new BigDecimal("1e12");
    private static final int MOST_PLACES = 6;

    private final ObjectNode object;
    private final String here;
    private final List<Problem> problems;

    private Members(ObjectNode object, String here, List<Problem> problems) {
        this.object = object;
        this.here = here;
        this.problems = problems;
    }

    static Members of(ObjectNode object, List<Problem> problems) {
        return new Members(object, "", problems);
    }

    /** Notes each member that is not one of these. */
    Members only(List<String> names) {
        for (String name : object.propertyNames()) {
            if (!names.contains(name)) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD, at(name), Sentence.of("initiative.unknown"), name, names));
            }
        }
        return this;
    }

    String at(String name) {
        return here + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return object.has(name) && !object.get(name).isNull();
    }

    void wrong(ProblemKind kind, String name, Sentence said) {
        problems.add(Problem.at(kind, name.isEmpty() ? here : at(name), said));
    }

    @Nullable String text(String name, int longest) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            wrong(ProblemKind.WRONG_TYPE, name, Sentence.of("initiative.text"));
            return null;
        }
        return checked(value.asString(), at(name), longest);
    }

    private @Nullable String checked(String sent, String pointer, int longest) {
        String text = sent.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            problems.add(Problem.at(ProblemKind.TOO_LONG, pointer, Sentence.of("initiative.long", longest)));
        }
        if (text.codePoints().anyMatch(Members::cannotBeShown)) {
            problems.add(Problem.at(ProblemKind.BAD_CHARACTER, pointer, Sentence.of("initiative.character")));
        }
        return text.isEmpty() ? null : text;
    }

    private static boolean cannotBeShown(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        return control || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        return word(name, List.of(words.getEnumConstants()));
    }

    <E extends Enum<E>> @Nullable E word(String name, List<E> words) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        List<String> names = words.stream().map(Enum::name).toList();
        if (!value.isString()) {
            problems.add(Problem.of(ProblemKind.WRONG_TYPE, at(name), Sentence.of("initiative.oneOfWords"), names));
            return null;
        }
        Optional<E> found = words.stream()
                .filter(word -> word.name().equals(value.asString()))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(Problem.unknownWord(
                    ProblemKind.NO_SUCH_WORD, at(name), Sentence.of("initiative.word"), value.asString(), names));
        }
        return found.orElse(null);
    }

    @Nullable Boolean yesOrNo(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            wrong(ProblemKind.WRONG_TYPE, name, Sentence.of("initiative.boolean"));
            return null;
        }
        return value == null ? null : value.asBoolean();
    }

    @Nullable LocalDate day(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value.isString() ? value.asString() : "");
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                wrong(ProblemKind.OUT_OF_RANGE, name, Sentence.of("initiative.dayRange", FIRST_DAY, LAST_DAY));
                return null;
            }
            return day;
        } catch (DateTimeException e) {
            wrong(ProblemKind.WRONG_FORM, name, Sentence.of("initiative.day"));
            return null;
        }
    }

    /** Reads a number from {@code least} on. */
    @Nullable BigDecimal number(String name, BigDecimal least) {
        return number(name, least, LARGEST);
    }

    @Nullable BigDecimal number(String name, BigDecimal least, BigDecimal most) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            wrong(ProblemKind.WRONG_TYPE, name, Sentence.of("initiative.number"));
            return null;
        }
        BigDecimal number = value.decimalValue();
        // What is far too large is not even compared, because that could need as many digits.
        boolean tooLarge = number.precision() - (long) number.scale() > 14 || number.compareTo(most) > 0;
        if (tooLarge || number.compareTo(least) < 0) {
            wrong(ProblemKind.OUT_OF_RANGE, name, Sentence.of("initiative.range", least, most));
            return null;
        }
        if (number.scale() > MOST_PLACES) {
            wrong(ProblemKind.OUT_OF_RANGE, name, Sentence.of("initiative.places", MOST_PLACES));
            return null;
        }
        return number;
    }

    /** Reads any number that is not too large. */
    @Nullable BigDecimal number(String name) {
        return number(name, LARGEST.negate());
    }

    @Nullable Integer whole(String name, int least, int most) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            wrong(
                    value.isNumber() ? ProblemKind.NOT_WHOLE : ProblemKind.WRONG_TYPE,
                    name,
                    Sentence.of("initiative.whole"));
            return null;
        }
        if (!value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            wrong(ProblemKind.OUT_OF_RANGE, name, Sentence.of("initiative.range", least, most));
            return null;
        }
        return value.asInt();
    }

    /** Reads an object; empty where there is none. */
    Optional<Members> object(String name) {
        return tree(name).map(inner -> new Members(inner, at(name), problems));
    }

    /** Returns an object as it was sent; empty where there is none. */
    Optional<ObjectNode> tree(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isObject()) {
            wrong(ProblemKind.WRONG_TYPE, name, Sentence.of("initiative.object"));
        }
        return value instanceof ObjectNode inner ? Optional.of(inner) : Optional.empty();
    }

    /** Reads a list of objects. */
    List<Members> objects(String name, int most) {
        List<Members> all = new ArrayList<>();
        List<JsonNode> sent = elements(name, most);
        for (int i = 0; i < sent.size(); i++) {
            String pointer = at(name) + "/" + i;
            if (sent.get(i) instanceof ObjectNode inner) {
                all.add(new Members(inner, pointer, problems));
            } else {
                problems.add(Problem.at(ProblemKind.WRONG_TYPE, pointer, Sentence.of("initiative.object")));
            }
        }
        return all;
    }

    /** Reads a list of texts. */
    List<String> texts(String name, int most, int longest) {
        List<String> all = new ArrayList<>();
        List<JsonNode> sent = elements(name, most);
        for (int i = 0; i < sent.size(); i++) {
            String pointer = at(name) + "/" + i;
            if (sent.get(i).isString()) {
                Stream.ofNullable(checked(sent.get(i).asString(), pointer, longest))
                        .forEach(all::add);
            } else {
                problems.add(Problem.at(ProblemKind.WRONG_TYPE, pointer, Sentence.of("initiative.text")));
            }
        }
        return all;
    }

    private List<JsonNode> elements(String name, int most) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            wrong(ProblemKind.WRONG_TYPE, name, Sentence.of("initiative.list"));
            return List.of();
        }
        if (value.size() > most) {
            wrong(ProblemKind.TOO_LARGE, name, Sentence.of("initiative.many", most));
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    private @Nullable JsonNode value(String name) {
        return has(name) ? object.get(name) : null;
    }
}
