package io.gapwise.insight.brief;

import io.gapwise.insight.markup.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a brief as Markdown. */
public final class BriefMarkdown {

    private BriefMarkdown() {}

    public static String of(Brief brief) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(MarkdownText.inside(brief.title())).append("\n\n");
        if (!brief.about().isEmpty()) {
            page.append('*').append(MarkdownText.inside(brief.about())).append("*\n\n");
        }
        if (!brief.verdict().isEmpty()) {
            page.append("**").append(MarkdownText.inside(brief.verdict())).append("**\n\n");
        }
        page.append("**").append(MarkdownText.inside(brief.answer().text())).append("**\n");
        brief.sections().forEach(section -> write(section, "## ", page));
        if (!brief.appendix().isEmpty()) {
            page.append("\n## ").append(brief.headings().appendix()).append('\n');
            brief.appendix().forEach(section -> write(section, "### ", page));
        }
        if (!brief.notes().isEmpty()) {
            page.append("\n## ").append(brief.headings().notes()).append("\n\n");
        }
        for (int i = 0; i < brief.notes().size(); i++) {
            page.append(i + 1)
                    .append(". ")
                    .append(MarkdownText.escaped(brief.notes().get(i).source()))
                    .append('\n');
        }
        return brief.hint().isEmpty()
                ? page.toString()
                : page.append('\n')
                        .append(MarkdownText.escaped(brief.hint()))
                        .append('\n')
                        .toString();
    }

    private static void write(Brief.Section section, String mark, StringBuilder page) {
        page.append('\n').append(mark).append(section.heading()).append("\n\n");
        for (Brief.Sentence sentence : section.sentences()) {
            page.append("- ")
                    .append(Stream.of(
                                    sentence.lead().isEmpty() ? "" : "**" + MarkdownText.inside(sentence.led()) + "**",
                                    sentence.lead().isEmpty()
                                            ? MarkdownText.escaped(sentence.text())
                                            : MarkdownText.inside(sentence.text()),
                                    numbers(sentence.notes()),
                                    MarkdownText.inside(sentence.remark()),
                                    sentence.who().isEmpty() ? "" : "*" + MarkdownText.inside(sentence.who()) + "*")
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
    }

    private static String numbers(List<Integer> notes) {
        return notes.isEmpty() ? "" : notes.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
