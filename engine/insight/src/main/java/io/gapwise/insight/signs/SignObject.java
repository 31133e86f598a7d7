package io.gapwise.insight.signs;

import io.gapwise.core.cases.Words;
import io.gapwise.core.ruleset.Span;
import io.gapwise.insight.located.LocatedJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the members of one object in a file of signs, and notes what is wrong with them. */
final class SignObject {

    private static final String ID = "[a-z0-9]++(?:-[a-z0-9]++)*+";
    private static final int ID_CHARACTERS = 60;

    private final LocatedJson json;
    private final SignFile file;

    private SignObject(LocatedJson json, SignFile file) {
        this.json = json;
        this.file = file;
    }

    /** Returns the object, or nothing where it is none; notes members that it must not have. */
    static Optional<SignObject> of(LocatedJson json, SignFile file, String what, List<String> members) {
        if (!json.isObject()) {
            file.bad(json.span(), "%s is no object".formatted(what), "{ … } with " + String.join(", ", members));
            return Optional.empty();
        }
        json.members().forEach((name, member) -> {
            if (!members.contains(name)) {
                file.unknown(member.name(), "unknown member '%s'".formatted(shortened(name)), name, members);
            }
        });
        json.twice().forEach(twice -> file.bad(twice, "this member is given twice", "each member once"));
        return Optional.of(new SignObject(json, file));
    }

    LocatedJson json() {
        return json;
    }

    Span span(String name) {
        return optional(name).map(LocatedJson::span).orElse(json.span());
    }

    Optional<LocatedJson> optional(String name) {
        return Optional.ofNullable(json.members().get(name))
                .map(LocatedJson.Member::value)
                .filter(value -> !value.isNull());
    }

    Optional<LocatedJson> required(String name, String expected) {
        Optional<LocatedJson> value = optional(name);
        if (value.isEmpty()) {
            file.bad(json.span(), "%s is missing".formatted(name), expected);
        }
        return value;
    }

    /** Returns the elements of a list; an empty list where it is left out. */
    List<LocatedJson> list(String name, boolean mustBeThere) {
        Optional<LocatedJson> list = mustBeThere ? required(name, "[ … ]") : optional(name);
        if (list.isPresent() && !list.get().isArray()) {
            file.bad(list.get().span(), "%s is no list".formatted(name), "[ … ]");
            return List.of();
        }
        return list.map(LocatedJson::elements).orElse(List.of());
    }

    Optional<String> id() {
        String expected = "lower-case letters, digits and hyphens, at most %d".formatted(ID_CHARACTERS);
        return required("id", expected).flatMap(id -> {
            String text = id.text();
            if (text == null || text.length() > ID_CHARACTERS || !text.matches(ID)) {
                file.bad(id.span(), "the id is not plain", expected);
                return Optional.empty();
            } else if (text.equals(VoiceAnswers.CANNOT_SEE)) {
                file.bad(id.span(), "every question has the answer '%s' already".formatted(text), "another id");
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }

    /** Returns a word; nothing where it is left out, or is none of those that are accepted here. */
    <E extends Enum<E>> Optional<E> word(String name, Class<E> vocabulary, Function<E, Boolean> accepted) {
        List<String> words = names(vocabulary, accepted);
        return optional(name).flatMap(value -> word(value, name, vocabulary, words));
    }

    /** Returns the words of a list that must have at least one; a word that is not accepted is left out. */
    <E extends Enum<E>> Set<E> words(String name, Class<E> vocabulary, Function<E, Boolean> accepted, boolean needed) {
        List<String> words = names(vocabulary, accepted);
        List<E> found = new ArrayList<>();
        for (LocatedJson element : list(name, needed)) {
            word(element, name, vocabulary, words).ifPresent(word -> {
                if (found.contains(word)) {
                    file.bad(element.span(), "%s stands there twice".formatted(word), "each word once");
                }
                found.add(word);
            });
        }
        notEmpty(name);
        return Words.ordered(vocabulary, found);
    }

    /** Returns the texts of a list that must have at least one. */
    List<String> texts(String name, Consumer<LocatedJson> check) {
        Set<String> texts = new LinkedHashSet<>();
        for (LocatedJson element : list(name, true)) {
            if (element.text() == null) {
                file.bad(element.span(), "this is no text", "a text in quotation marks");
            } else {
                texts.add(element.text());
                check.accept(element);
            }
        }
        notEmpty(name);
        return List.copyOf(texts);
    }

    boolean flag(String name) {
        Optional<LocatedJson> flag = optional(name);
        flag.filter(value -> value.kind() != JsonToken.VALUE_TRUE && value.kind() != JsonToken.VALUE_FALSE)
                .ifPresent(value -> file.bad(value.span(), "%s is no yes or no".formatted(name), "true or false"));
        return flag.filter(value -> value.kind() == JsonToken.VALUE_TRUE).isPresent();
    }

    /** Returns a whole number within bounds. */
    Optional<Integer> number(String name, int least, int most, String text) {
        String expected = "a whole number from %d to %d".formatted(least, most);
        return required(name, expected).flatMap(value -> {
            String written = value.span().of(text);
            boolean whole = value.kind() == JsonToken.VALUE_NUMBER_INT && written.matches("[0-9]{1,6}");
            if (!whole || Integer.parseInt(written) < least || Integer.parseInt(written) > most) {
                file.bad(value.span(), "%s does not fit".formatted(name), expected);
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(written));
        });
    }

    private void notEmpty(String name) {
        optional(name)
                .filter(list -> list.isArray() && list.elements().isEmpty())
                .ifPresent(list -> file.bad(list.span(), "%s is empty".formatted(name), "at least one"));
    }

    private <E extends Enum<E>> Optional<E> word(
            LocatedJson value, String name, Class<E> vocabulary, List<String> words) {
        String written = value.text();
        if (written == null) {
            file.bad(value.span(), "%s is no word".formatted(name), "one of " + String.join(", ", words));
            return Optional.empty();
        } else if (!words.contains(written)) {
            file.unknown(value.span(), "unknown word '%s' for %s".formatted(shortened(written), name), written, words);
            return Optional.empty();
        }
        return Optional.of(Enum.valueOf(vocabulary, written));
    }

    private static <E extends Enum<E>> List<String> names(Class<E> vocabulary, Function<E, Boolean> accepted) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(accepted::apply)
                .map(Enum::name)
                .toList();
    }

    static String shortened(@Nullable String written) {
        String text = String.valueOf(written);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
