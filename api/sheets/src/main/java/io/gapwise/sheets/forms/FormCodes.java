package io.gapwise.sheets.forms;

import io.gapwise.core.cases.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the fields of the contract and their words codes that survey tools accept, and finds what a code stands for.
 * LimeSurvey allows 20 letters and digits for a question and 5 for an answer.
 */
public final class FormCodes {

    /** So long may the code of a question be, and that of a box to tick. */
    public static final int LONGEST_QUESTION = 20;

    /** So long may the code of an answer be. */
    public static final int LONGEST_ANSWER = 5;

    /** The box that says that none of the others applies. */
    public static final String NONE = "NONE";

    /** Sets a code apart from the columns that people name themselves. */
    private static final String MARK = "q";

    private static final Map<String, Property> FIELDS = fields();
    private static final Map<Class<?>, ShortCodes> ANSWERS = new HashMap<>();
    private static final Map<Class<?>, ShortCodes> BOXES = new HashMap<>();

    static {
        for (Property property : FIELDS.values()) {
            if (!property.words().isEmpty()) {
                List<String> words = new ArrayList<>();
                property.words().forEach(word -> words.add(word.name()));
                ANSWERS.put(property.type(), new ShortCodes(words, LONGEST_ANSWER));
                words.add(NONE);
                BOXES.put(
                        property.type(),
                        new ShortCodes(words.stream().distinct().toList(), LONGEST_QUESTION));
            }
        }
    }

    private FormCodes() {}

    private static Map<String, Property> fields() {
        Map<String, Property> fields = new HashMap<>();
        for (Property property : Property.sent()) {
            String code = question(property.path());
            if (code.length() > LONGEST_QUESTION || fields.put(code, property) != null) {
                throw new IllegalStateException("The field %s needs a code of its own of at most %d letters, not %s."
                        .formatted(property.path(), LONGEST_QUESTION, code));
            }
        }
        return Collections.unmodifiableMap(fields);
    }

    /** Returns the code of the question for a field, such as {@code qHeadcount} for {@code audience.headcount}. */
    public static String question(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return MARK + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns the field whose question has a code. */
    public static Optional<Property> field(String code) {
        return Optional.ofNullable(FIELDS.get(code));
    }

    /** Returns the code of a word as an answer. */
    public static String answer(Property field, String word) {
        return codes(ANSWERS, field).code(word);
    }

    /** Returns the word that an answer's code stands for. */
    public static Optional<String> word(Property field, String code) {
        return codes(ANSWERS, field).name(code);
    }

    /** Returns the code of a box to tick. */
    public static String box(Property field, String word) {
        return codes(BOXES, field).code(word);
    }

    /** Returns the word for which a box stands, or {@link #NONE}. */
    public static Optional<String> ticked(Property field, String code) {
        return codes(BOXES, field).name(code);
    }

    private static ShortCodes codes(Map<Class<?>, ShortCodes> of, Property field) {
        ShortCodes codes = of.get(field.type());
        if (codes == null) {
            throw new IllegalArgumentException(
                    "The field (%s) must have words to choose from.".formatted(field.path()));
        }
        return codes;
    }
}
