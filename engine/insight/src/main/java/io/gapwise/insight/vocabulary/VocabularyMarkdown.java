package io.gapwise.insight.vocabulary;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.markup.MarkdownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes fields as a page of Markdown, with their questions in English and in German. */
public final class VocabularyMarkdown {

    private static final int MOST_NAMED = 8;
    private static final String HEAD = """
            # The vocabulary

            What can be sent and what rules can read, made by `gapwise vocabulary --format markdown`. The same command finds one path or
            word: `vocabulary gap.doneBefore`, `vocabulary Causes`, `vocabulary NEVER_LEARNED`. How it is written in rules: [LANGUAGE.md](LANGUAGE.md).

            """;
    private static final String OF_CASE = "Answers of the case";
    private static final String FOLLOWING = "What follows from the answers";

    private VocabularyMarkdown() {}

    /** @param paths the paths of the fields to write */
    public static String of(RuleSet rules, List<String> paths) {
        Map<String, VocabularyField> german = VocabularyFields.all(rules, Locale.GERMAN).stream()
                .collect(Collectors.toMap(VocabularyField::path, field -> field));
        Map<String, List<VocabularyField>> sections = new LinkedHashMap<>();
        VocabularyFields.all(rules, Locale.ENGLISH).stream()
                .filter(field -> paths.contains(field.path()))
                .forEach(field -> sections.computeIfAbsent(section(field), unseen -> new ArrayList<>())
                        .add(field));
        StringBuilder page = new StringBuilder(HEAD);
        sections.forEach((section, fields) -> {
            page.append("## ").append(section).append("\n\n");
            fields.forEach(field -> page.append(entry(field, Objects.requireNonNull(german.get(field.path()))))
                    .append('\n'));
        });
        return page.toString().stripTrailing() + "\n";
    }

    private static String section(VocabularyField field) {
        Slot slot = field.slot();
        if (slot == null || slot.subject().prefix().isEmpty()) {
            return field.sent() ? OF_CASE : FOLLOWING;
        }
        return "%s, from the stage %s on"
                .formatted(
                        MarkdownText.code(slot.subject().pattern()),
                        FieldInWords.readableFrom(slot).folder());
    }

    private static String entry(VocabularyField field, VocabularyField german) {
        String asked = field.question() == null ? field.holds() : field.question();
        String gefragt = german.question() == null ? german.holds() : german.question();
        return "- %s: %s · *%s*\\\n  %s. %s\n"
                .formatted(
                        MarkdownText.code(field.path()),
                        MarkdownText.inside(asked),
                        MarkdownText.inside(gefragt),
                        accepts(field),
                        readers(field));
    }

    private static String accepts(VocabularyField field) {
        if (field.words().isEmpty()) {
            String accepts = FieldInWords.accepts(field);
            return MarkdownText.inside(accepts.substring(0, 1).toUpperCase(Locale.ENGLISH) + accepts.substring(1));
        }
        return field.words().stream()
                .map(word -> "%s (%s)".formatted(MarkdownText.code(word.word()), MarkdownText.inside(word.label())))
                .collect(Collectors.joining(", "));
    }

    private static String readers(VocabularyField field) {
        return "Read by %s%s"
                .formatted(
                        FieldInWords.readers(field),
                        field.readBy().entrySet().stream()
                                .map(stage -> named(stage.getKey(), stage.getValue()))
                                .collect(Collectors.joining("; ", field.readers() == 0 ? "" : ": ", ".")));
    }

    private static String named(Stage stage, List<String> rules) {
        String names = rules.stream()
                .limit(MOST_NAMED)
                .map(name -> name.substring(stage.folder().length() + 1))
                .collect(Collectors.joining(", "));
        int more = rules.size() - MOST_NAMED;
        return stage.folder() + " " + names + (more > 0 ? " and %d more".formatted(more) : "");
    }
}
