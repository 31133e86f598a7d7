package io.gapwise.insight.vocabulary;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes fields as text for a terminal: several as a list, one with all that is known of it. */
public final class VocabularyText {

    private VocabularyText() {}

    /** @param written what was asked for; where it is a word, the list says what it means in each field */
    public static String of(List<VocabularyField> fields, String written) {
        return fields.size() == 1 ? whole(fields.get(0)) : list(fields, written);
    }

    private static String list(List<VocabularyField> fields, String written) {
        String line = "%-" + widest(fields.stream().map(VocabularyField::path)) + "s  %s  [%s]\n";
        return fields.stream()
                .map(field -> line.formatted(field.path(), told(field, written), FieldInWords.readers(field)))
                .collect(Collectors.joining());
    }

    private static String told(VocabularyField field, String written) {
        return field.words().stream()
                .filter(word -> word.word().equalsIgnoreCase(written))
                .map(word -> word.word() + ": " + word.label())
                .findFirst()
                .orElseGet(() -> FieldInWords.acceptsInShort(field));
    }

    private static String whole(VocabularyField field) {
        StringBuilder text = new StringBuilder("%s: %s\n".formatted(field.path(), field.holds()));
        text.append("Accepts ").append(FieldInWords.accepts(field)).append(".\n");
        text.append("In rules: ").append(FieldInWords.inRules(field)).append('\n');
        if (field.question() != null) {
            text.append("Question: ").append(field.question()).append('\n');
        }
        if (field.why() != null) {
            text.append("Why it is asked: ").append(field.why()).append('\n');
        }
        if (field.help() != null) {
            text.append("How to answer: ").append(field.help()).append('\n');
        }
        return text.append(words(field)).append(readers(field)).toString();
    }

    private static String words(VocabularyField field) {
        if (field.words().isEmpty()) {
            return "";
        }
        String line = "  %-" + widest(field.words().stream().map(FieldWord::word)) + "s  %s\n";
        return field.words().stream()
                .map(word -> line.formatted(word.word(), word.label()))
                .collect(Collectors.joining("", "\nWords:\n", ""));
    }

    private static String readers(VocabularyField field) {
        return "\nRead by %s%s\n".formatted(FieldInWords.readers(field), field.readers() == 0 ? "." : ":")
                + field.readBy().values().stream()
                        .flatMap(List::stream)
                        .map("  %s\n"::formatted)
                        .collect(Collectors.joining());
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(1);
    }
}
