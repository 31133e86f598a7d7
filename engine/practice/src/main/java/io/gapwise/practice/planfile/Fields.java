package io.gapwise.practice.planfile;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads members of JSON objects one by one, and notes what is wrong instead of ending at it. */
final class Fields {

    private final List<Problem> problems = new ArrayList<>();
    private final Locale language;
    private final PlanWords words;

    Fields(Locale language) {
        this.language = language;
        this.words = PlanWords.in(language);
    }

    List<Problem> problems() {
        return problems;
    }

    PlanWords words() {
        return words;
    }

    void note(ProblemKind kind, String at, Sentence said, List<String> allowed) {
        problems.add(new Problem(kind, at, said.in(language), allowed, null));
    }

    void note(ProblemKind kind, String at, String said, List<String> allowed) {
        problems.add(new Problem(kind, at, said, allowed, null));
    }

    /** Notes every member of an object that has no business there, and what is not an object at all. */
    boolean object(JsonNode node, String at, List<String> members) {
        if (!node.isObject()) {
            note(ProblemKind.WRONG_TYPE, at, Sentence.of("must.object", kind(node)), members);
            return false;
        }
        for (String name : node.propertyNames()) {
            if (!members.contains(name)) {
                note(ProblemKind.NO_SUCH_FIELD, at + "/" + escaped(name), Sentence.of("field.unknown"), members);
            }
        }
        return true;
    }

    /** Returns the elements of an array; none where it is left out or is something else. */
    List<JsonNode> list(JsonNode node, String name, String at) {
        JsonNode list = node.path(name);
        if (left(list)) {
            return List.of();
        } else if (!list.isArray()) {
            wrong(list, at + "/" + name, "a.array");
            return List.of();
        }
        return list.valueStream().toList();
    }

    List<String> texts(JsonNode node, String name, String at) {
        List<JsonNode> all = list(node, name, at);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            texts.add(text(all.get(i), at + "/" + name + "/" + i));
        }
        return texts;
    }

    /** Returns a text that has to be there. */
    String required(JsonNode node, String name, String at) {
        JsonNode text = node.path(name);
        if (left(text)) {
            note(ProblemKind.MISSING, at + "/" + name, words.say("missing", name), List.of());
            return "";
        }
        return text(text, at + "/" + name);
    }

    @Nullable String optional(JsonNode node, String name, String at) {
        return left(node.path(name)) ? null : text(node.path(name), at + "/" + name);
    }

    private String text(JsonNode node, String at) {
        if (!node.isString()) {
            wrong(node, at, "a.text");
            return "";
        }
        return node.stringValue();
    }

    /** Returns a day; null where it is left out or is none, which is noted. */
    @Nullable LocalDate day(JsonNode node, String name, String at) {
        String written = optional(node, name, at);
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            note(ProblemKind.WRONG_FORM, at + "/" + name, words.say("day"), List.of());
            return null;
        }
    }

    boolean yes(JsonNode node, String name, String at) {
        JsonNode yes = node.path(name);
        if (!left(yes) && !yes.isBoolean()) {
            wrong(yes, at + "/" + name, "a.boolean");
        }
        return yes.asBoolean(false);
    }

    @Nullable Long optionalNumber(JsonNode node, String name, String at) {
        return left(node.path(name)) ? null : Long.valueOf(number(node.path(name), at + "/" + name));
    }

    /** Returns a whole number; 0 for what is none, which is noted. */
    long number(JsonNode node, String at) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            note(node.isNumber() ? ProblemKind.NOT_WHOLE : ProblemKind.WRONG_TYPE, at, words.say("whole"), List.of());
            return 0;
        }
        return node.longValue();
    }

    /** Returns the word of a member, or the usual one where it is left out. */
    <E extends Enum<E>> E word(JsonNode node, String name, String at, E usual) {
        String written = optional(node, name, at);
        return written == null ? usual : word(written, at + "/" + name, usual);
    }

    <E extends Enum<E>> E word(String written, String at, E usual) {
        E[] all = usual.getDeclaringClass().getEnumConstants();
        List<String> names = Stream.of(all).map(Enum::name).toList();
        int found = names.indexOf(written);
        if (found < 0) {
            problems.add(word(written, at, names));
            return usual;
        }
        return all[found];
    }

    private Problem word(String written, String at, List<String> names) {
        Problem problem =
                Problem.unknownWord(ProblemKind.NO_SUCH_WORD, at, Sentence.of("word.unknown"), written, names);
        return new Problem(problem.kind(), at, problem.detail(language), names, problem.maybe());
    }

    /** Returns the position of a name; 0 for one that is not among them, which is noted. */
    int position(String name, List<String> names, String at) {
        int found = names.indexOf(name);
        if (found < 0) {
            problems.add(word(name, at, names));
        }
        return Math.max(0, found);
    }

    void wrong(JsonNode node, String at, String expected) {
        note(ProblemKind.WRONG_TYPE, at, Sentence.of("must.not", Sentence.of(expected), kind(node)), List.of());
    }

    static boolean left(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static Sentence kind(JsonNode node) {
        if (node.isObject()) {
            return Sentence.of("a.object");
        } else if (node.isArray()) {
            return Sentence.of("a.array");
        } else if (node.isString()) {
            return Sentence.of("a.text");
        } else if (node.isNumber()) {
            return Sentence.of("a.number");
        }
        return Sentence.of(node.isBoolean() ? "a.boolean" : "a.null");
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
