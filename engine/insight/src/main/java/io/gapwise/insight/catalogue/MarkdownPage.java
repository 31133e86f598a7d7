package io.gapwise.insight.catalogue;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Source;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.markup.MarkdownText;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.sentences.RuleInWords;
import java.util.List;
import java.util.Locale;

/** Writes the catalogue as Markdown. */
final class MarkdownPage {

    private final StringBuilder page = new StringBuilder();

    private MarkdownPage() {}

    static String of(Catalogue catalogue) {
        MarkdownPage page = new MarkdownPage();
        page.head(catalogue);
        catalogue.chapters().forEach(page::chapter);
        return page.page.toString();
    }

    private void head(Catalogue catalogue) {
        paragraph("# " + CatalogueTexts.TITLE);
        paragraph(CatalogueTexts.HOW_TO_READ);
        paragraph("%s. Rule set version `%s`."
                .formatted(CatalogueTexts.rules(catalogue.entries().count()), catalogue.version()));
        for (Catalogue.Chapter chapter : catalogue.chapters()) {
            String heading = heading(chapter.stage());
            line("- [%s](#%s) (%s)"
                    .formatted(
                            heading,
                            anchor(heading),
                            CatalogueTexts.rules(chapter.entries().size())));
        }
        line("");
    }

    private void chapter(Catalogue.Chapter chapter) {
        paragraph("## " + heading(chapter.stage()));
        if (chapter.entries().isEmpty()) {
            paragraph("There are no rules.");
        }
        chapter.entries().forEach(this::entry);
    }

    private void entry(Catalogue.Entry entry) {
        Rule rule = entry.rule();
        paragraph("### " + MarkdownText.code(rule.name()));
        paragraph(MarkdownText.escaped(rule.summary()));
        VocabularyTexts.LANGUAGES.forEach(language -> words(entry.inWords(language)));
        paragraph("Source: " + source(rule.source()));
        rule.acceptances()
                .forEach(accepted -> paragraph("Accepts the warning %s: %s"
                        .formatted(MarkdownText.code(accepted.code()), MarkdownText.escaped(accepted.why()))));
        if (entry.cases() == null) {
            paragraph(CatalogueTexts.NO_CASE);
        } else {
            cases(entry.cases());
        }
        paragraph("%s, line %d:"
                .formatted(MarkdownText.code(entry.file()), rule.span().line()));
        paragraph(MarkdownText.block("drl", rule.text()));
    }

    private void words(RuleInWords words) {
        paragraph(MarkdownText.escaped(words.when()) + ":");
        words.then().forEach(then -> line("- " + MarkdownText.escaped(then)));
        line("");
    }

    private void cases(RuleCase cases) {
        List<AnswerLine> answers = AnswerLine.speaking(cases);
        paragraph("**Speaks** of %s%s"
                .formatted(
                        MarkdownText.escaped(AnswerLine.title(cases)),
                        answers.isEmpty() ? CatalogueTexts.NO_ANSWER : ":"));
        answers.forEach(answer -> line("- " + answer(answer)));
        line("");
        paragraph("**Silent** when " + answer(AnswerLine.silencing(cases)) + ".");
    }

    private static String answer(AnswerLine answer) {
        String value = answer.verbatim() ? MarkdownText.code(answer.value()) : MarkdownText.escaped(answer.value());
        return MarkdownText.code(answer.path()) + " is " + value;
    }

    private static String source(Source source) {
        return "%s*%s* (%s%s): %s"
                .formatted(
                        CatalogueTexts.grade(source),
                        MarkdownText.escaped(source.title()),
                        MarkdownText.escaped(source.author()),
                        CatalogueTexts.year(source),
                        MarkdownText.escaped(source.where() + CatalogueTexts.says(source)));
    }

    private static String heading(Stage stage) {
        return CatalogueTexts.name(stage) + ": " + stage.question();
    }

    /** Returns the link target that viewers such as GitHub give to a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private void paragraph(String text) {
        line(text);
        line("");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
