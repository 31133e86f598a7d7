package io.gapwise.insight.brief;

import static io.gapwise.insight.markup.Html.element;

import io.gapwise.insight.markup.Html;
import io.gapwise.insight.markup.MarkdownText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A brief as Markdown, and as an HTML page that needs nothing else and prints on paper. */
public final class BriefPages {

    /** Whatever got into a case: the page fetches and runs nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

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
        Html body = element("body").add(element("h1").text(brief.title()), answer(brief));
        for (Brief.Section section : brief.sections()) {
            Html list = element("ul");
            section.sentences().forEach(sentence -> list.add(item(sentence)));
            body.add(element("section").add(element("h2").text(section.heading()), list));
        }
        body.add(sources(brief.notes()));
        return element("html").with("lang", "en").add(head(brief.title()), body).page();
    }

    private static Html head(String title) {
        return element("head")
                .add(
                        element("meta").with("charset", "utf-8"),
                        element("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", POLICY),
                        element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        element("meta").with("name", "color-scheme").with("content", "light dark"),
                        element("title").text(title),
                        element("style").text(styles()));
    }

    private static Html answer(Brief brief) {
        return element("p").with("class", "answer").text(brief.answer());
    }

    private static Html item(Brief.Sentence sentence) {
        Html item = element("li");
        if (!sentence.lead().isEmpty()) {
            item.add(element("strong").text(sentence.led())).text(" ");
        }
        item.text(sentence.text());
        if (!sentence.notes().isEmpty()) {
            item.text(" ").add(element("span").with("class", "note").text(numbers(sentence.notes())));
        }
        return item;
    }

    private static Html sources(List<Brief.Note> notes) {
        Html list = element("ol");
        notes.forEach(note -> list.add(
                element("li").text(note.source() + " ").add(element("code").text(String.join(", ", note.rules())))));
        return element("footer").add(element("h2").text("Sources"), list);
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
