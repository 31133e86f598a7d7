package io.gapwise.features;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows what the contract calls the phrases of the feature files. Words, measures and questions are called there as the
 * wording calls them; what is said of a case in a story stands in {@code phrases.json}.
 */
final class Phrases {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode TABLE = read();
    private static final VocabularyTexts ENGLISH = VocabularyTexts.in(Locale.ENGLISH);

    private static final Map<String, String> LEVELS = IntStream.rangeClosed(1, 5)
            .boxed()
            .collect(Collectors.toMap(level -> insideASentence(ENGLISH.measure(level)), String::valueOf));
    private static final Map<String, String> TOPICS =
            Property.sent().stream().collect(Collectors.toMap(Phrases::asked, Property::path));

    private Phrases() {}

    /** The answers of a case that a phrase stands for, by contract path. */
    static Map<String, Object> fact(String phrase) {
        return JSON.convertValue(find("facts", phrase), new TypeReference<>() {});
    }

    /** What is known of a follow-up that a phrase stands for, by the path below {@code followUp}. */
    static Map<String, Object> outcome(String phrase) {
        return JSON.convertValue(find("outcomes", phrase), new TypeReference<>() {});
    }

    /** How a recommendation is judged weeks later. */
    static String progress(String phrase) {
        return word(ProgressValue.class, phrase);
    }

    static String verdict(String phrase) {
        return word(VerdictValue.class, phrase);
    }

    static String remedy(String phrase) {
        return word(Remedy.class, phrase);
    }

    static String method(String phrase) {
        return word(Method.class, phrase);
    }

    static String remedyOrMethod(String phrase) {
        return names(Remedy.class).containsKey(phrase) ? remedy(phrase) : method(phrase);
    }

    static String cause(String phrase) {
        return word(Cause.class, phrase);
    }

    /** The kind of evidence that a statement rests on. */
    static String source(String phrase) {
        return word(EvidenceSource.class, phrase);
    }

    static String share(String phrase) {
        return word(Share.class, phrase);
    }

    static String confidence(String phrase) {
        return word(Confidence.class, phrase);
    }

    /** What a case serves. */
    static String service(String phrase) {
        return find("services", phrase).asString();
    }

    /** The level of a measure. */
    static String level(String phrase) {
        return find("measures", phrase, LEVELS);
    }

    /** The contract path of a question. */
    static String topic(String phrase) {
        return find("questions", phrase, TOPICS);
    }

    static JsonNode table() {
        return TABLE;
    }

    private static JsonNode find(String section, String phrase) {
        JsonNode found = TABLE.get(section).get(phrase);
        if (found == null) {
            throw unknown(
                    section + " of phrases.json", phrase, TABLE.get(section).propertyNames());
        }
        return found;
    }

    private static String word(Class<? extends Enum<?>> vocabulary, String phrase) {
        return find("words of " + vocabulary.getSimpleName(), phrase, names(vocabulary));
    }

    private static Map<String, String> names(Class<? extends Enum<?>> vocabulary) {
        return ENGLISH.labels(vocabulary).entrySet().stream()
                .collect(Collectors.toMap(label -> insideASentence(label.getValue()), Map.Entry::getKey));
    }

    private static String find(String section, String phrase, Map<String, String> namesByPhrase) {
        String found = namesByPhrase.get(phrase);
        if (found == null) {
            throw unknown(section, phrase, namesByPhrase.keySet());
        }
        return found;
    }

    private static IllegalArgumentException unknown(String section, String phrase, Collection<String> known) {
        String maybe = NearestWord.to(phrase, known);
        return new IllegalArgumentException("The phrase \"%s\" is not among the %s.%s"
                .formatted(phrase, section, maybe == null ? "" : "\nMaybe \"%s\" was meant.".formatted(maybe)));
    }

    /** An obstacle is put as a statement; the explanation behind a semicolon is left out. */
    private static String asked(Property property) {
        String field = insideASentence(ENGLISH.field(property.path()).replaceFirst(";.*", ""));
        return property.type() == Presence.class ? "whether " + field : field;
    }

    private static String insideASentence(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.json"))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
