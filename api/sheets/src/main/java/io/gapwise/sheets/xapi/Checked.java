package io.gapwise.sheets.xapi;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads values out of a statement and collects what is wrong with them. */
final class Checked {

    /** At most so many problems are named; whoever sends more learns of the rest the next time. */
    private static final int MOST_PROBLEMS = 100;

    /** No longer text is checked for its form; nothing that people write by hand is as long. */
    static final int LONGEST_IRI = 2000;

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    boolean isFull() {
        return problems.size() >= MOST_PROBLEMS;
    }

    void wrong(ProblemKind kind, String pointer, Sentence said) {
        if (!isFull()) {
            problems.add(Problem.at(kind, pointer, said));
        }
    }

    static String under(String pointer, String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** Says whether a value is an object with no other members than these; values that are null are refused. */
    boolean object(JsonNode value, String pointer, List<String> members) {
        if (!isObject(value, pointer)) {
            return false;
        }
        for (String name : value.propertyNames()) {
            if (!members.contains(name)) {
                unknown(name, pointer, members);
            } else if (value.path(name).isNull()) {
                wrong(ProblemKind.WRONG_TYPE, under(pointer, name), Sentence.of("xapi.null"));
            }
        }
        return true;
    }

    private void unknown(String name, String pointer, List<String> members) {
        if (!isFull()) {
            problems.add(Problem.unknownWord(
                    ProblemKind.NO_SUCH_FIELD, under(pointer, name), Sentence.of("xapi.unknown"), name, members));
        }
    }

    boolean isObject(JsonNode value, String pointer) {
        if (!value.isObject()) {
            wrong(ProblemKind.WRONG_TYPE, pointer, Sentence.of("xapi.object"));
            return false;
        }
        return true;
    }

    /** Returns whether a member is there and has a value; that it is null was said before. */
    static boolean has(JsonNode object, String member) {
        return object.has(member) && !object.path(member).isNull();
    }

    @Nullable String text(JsonNode object, String pointer, String member) {
        if (!has(object, member)) {
            return null;
        }
        JsonNode value = object.path(member);
        if (!value.isString()) {
            wrong(ProblemKind.WRONG_TYPE, under(pointer, member), Sentence.of("xapi.text"));
            return null;
        }
        return shown(value.asString(), under(pointer, member));
    }

    /** Half a character and the character NUL cannot be stored everywhere, and no program shows them. */
    private @Nullable String shown(String text, String pointer) {
        if (text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            wrong(ProblemKind.BAD_CHARACTER, pointer, Sentence.of("sent.character"));
            return null;
        }
        return text;
    }

    /** Reads a text of a special form; null where it is left out or has another form. */
    @Nullable String formed(JsonNode object, String pointer, String member, Predicate<String> form, Sentence said) {
        String text = text(object, pointer, member);
        if (text == null) {
            return null;
        } else if (text.length() > LONGEST_IRI) {
            wrong(ProblemKind.TOO_LONG, under(pointer, member), Sentence.of("xapi.long", LONGEST_IRI));
            return null;
        } else if (!form.test(text)) {
            wrong(ProblemKind.WRONG_FORM, under(pointer, member), said);
            return null;
        }
        return text;
    }

    @Nullable String iri(JsonNode object, String pointer, String member) {
        return formed(object, pointer, member, Forms::isIri, Sentence.of("xapi.iri"));
    }

    @Nullable String uuid(JsonNode object, String pointer, String member) {
        return formed(object, pointer, member, Forms::isUuid, Sentence.of("xapi.uuid"));
    }

    @Nullable Boolean truth(JsonNode object, String pointer, String member) {
        if (!has(object, member)) {
            return null;
        } else if (!object.path(member).isBoolean()) {
            wrong(ProblemKind.WRONG_TYPE, under(pointer, member), Sentence.of("xapi.truth"));
            return null;
        }
        return object.path(member).asBoolean();
    }

    @Nullable Double number(JsonNode object, String pointer, String member) {
        if (!has(object, member)) {
            return null;
        } else if (!object.path(member).isNumber()) {
            wrong(ProblemKind.WRONG_TYPE, under(pointer, member), Sentence.of("xapi.number"));
            return null;
        } else if (!Double.isFinite(object.path(member).doubleValue())) {
            wrong(ProblemKind.OUT_OF_RANGE, under(pointer, member), Sentence.of("sent.large"));
            return null;
        }
        return object.path(member).doubleValue();
    }

    void missing(JsonNode object, String pointer, String member) {
        if (!object.has(member)) {
            wrong(ProblemKind.MISSING, under(pointer, member), Sentence.of("xapi.missing"));
        }
    }

    /** Checks texts by their languages, and returns one of them. */
    @Nullable String languages(JsonNode object, String pointer, String member) {
        if (!has(object, member)) {
            return null;
        }
        JsonNode map = object.path(member);
        String at = under(pointer, member);
        if (!isObject(map, at)) {
            return null;
        }
        for (String language : map.propertyNames()) {
            if (!Forms.isLanguage(language)) {
                wrong(ProblemKind.WRONG_FORM, under(at, language), Sentence.of("xapi.underLanguage"));
            }
            text(map, at, language);
            if (map.path(language).isNull()) {
                wrong(ProblemKind.WRONG_TYPE, under(at, language), Sentence.of("xapi.text"));
            }
        }
        return firstOf(map);
    }

    private static @Nullable String firstOf(JsonNode map) {
        Optional<String> english = map.propertyNames().stream()
                .filter(each -> each.startsWith("en"))
                .findFirst();
        return english.or(() -> map.propertyNames().stream().findFirst())
                .map(map::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElse(null);
    }

    /** Extensions may hold anything, under keys that are IRIs. */
    void extensions(JsonNode object, String pointer, String member) {
        if (has(object, member) && isObject(object.path(member), under(pointer, member))) {
            for (String name : object.path(member).propertyNames()) {
                if (!Forms.isIri(name)) {
                    wrong(ProblemKind.WRONG_FORM, under(under(pointer, member), name), Sentence.of("xapi.underIri"));
                }
            }
        }
    }
}
