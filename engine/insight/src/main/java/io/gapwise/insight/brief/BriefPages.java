package io.gapwise.insight.brief;

import io.gapwise.insight.markup.MarkdownText;
import io.gapwise.service.pages.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A brief as Markdown, and as an HTML page that needs nothing else and prints on paper. */
public final class BriefPages {

    private BriefPages() {}

    public static String markdown(Brief brief) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(MarkdownText.escaped(brief.title())).append("\n\n");
        page.append("**").append(MarkdownText.escaped(brief.answer())).append("**\n");
        for (Brief.Section section : brief.sections()) {
            page.append("\n## ").append(section.heading()).append("\n\n");
            for (Brief.Sentence sentence : section.sentences()) {
                page.append("- ");
                if (!sentence.lead().isEmpty()) {
                    page.append("**")
                            .append(MarkdownText.escaped(sentence.led()))
                            .append("** ");
                }
                page.append(MarkdownText.escaped(sentence.text()));
                if (!sentence.notes().isEmpty()) {
                    page.append(" (").append(numbers(sentence.notes())).append(')');
                }
                page.append('\n');
            }
        }
        page.append("\n## Sources\n\n");
        for (int i = 0; i < brief.notes().size(); i++) {
            Brief.Note note = brief.notes().get(i);
            page.append(i + 1)
                    .append(". ")
                    .append(MarkdownText.escaped(note.source()))
                    .append(" — ")
                    .append(note.rules().stream().map(MarkdownText::code).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        return page.toString();
    }

    public static String html(Brief brief) {
        return html(brief, styles());
    }

    /** Makes the page with a style sheet of one's own; it is well-formed XML. */
    public static String html(Brief brief, String style) {
        return Templates.filled("brief-alone.html", Map.of("brief", PrintableBrief.of(brief), "style", style));
    }

    private static String numbers(List<Integer> notes) {
        return notes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String styles() {
        try (InputStream in = Objects.requireNonNull(BriefPages.class.getResourceAsStream("brief.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet of the brief cannot be read.", e);
        }
    }
}
