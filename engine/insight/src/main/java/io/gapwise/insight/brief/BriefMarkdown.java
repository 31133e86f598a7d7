package io.gapwise.insight.brief;

import io.gapwise.insight.markup.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a brief as Markdown. */
public final class BriefMarkdown {

    private BriefMarkdown() {}

    public static String of(Brief brief) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(MarkdownText.escaped(brief.title())).append("\n\n");
        if (!brief.about().isEmpty()) {
            page.append(MarkdownText.escaped(brief.about())).append("\n\n");
        }
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

    private static String numbers(List<Integer> notes) {
        return notes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
