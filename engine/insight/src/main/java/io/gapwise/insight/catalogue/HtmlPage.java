package io.gapwise.insight.catalogue;

import static io.gapwise.insight.markup.Html.element;

import io.gapwise.core.ruleset.Acceptance;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Source;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.markup.Html;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.sentences.RuleInWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes the catalogue as a single HTML page that needs no other file. */
final class HtmlPage {

    /** Keeps the page from fetching or running anything, whatever an author may have written into a rule. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private HtmlPage() {}

    static String of(Catalogue catalogue) {
        return element("html")
                .with("lang", "en")
                .add(head(), element("body").add(header(catalogue), contents(catalogue), rules(catalogue)))
                .page();
    }

    private static Html head() {
        return element("head")
                .add(
                        element("meta").with("charset", "utf-8"),
                        element("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", POLICY),
                        element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        element("meta").with("name", "color-scheme").with("content", "light dark"),
                        element("title").text(CatalogueTexts.TITLE),
                        element("style").text(styles()));
    }

    private static Html header(Catalogue catalogue) {
        return element("header")
                .add(
                        element("h1").text(CatalogueTexts.TITLE),
                        element("p").text(CatalogueTexts.HOW_TO_READ),
                        element("p")
                                .text(CatalogueTexts.rules(catalogue.entries().count()) + ". Rule set version ")
                                .add(element("code").text(catalogue.version())));
    }

    private static Html contents(Catalogue catalogue) {
        Html stages = element("ol");
        for (Catalogue.Chapter chapter : catalogue.chapters()) {
            Html rules = element("ul");
            chapter.entries()
                    .forEach(entry ->
                            rules.add(element("li").add(link(entry.rule().name(), shortName(entry.rule())))));
            stages.add(element("li")
                    .add(
                            link(chapter.stage().folder(), CatalogueTexts.name(chapter.stage())),
                            element("span")
                                    .with("class", "count")
                                    .text(" "
                                            + CatalogueTexts.rules(
                                                    chapter.entries().size())),
                            rules));
        }
        return element("nav").with("aria-label", "Contents").add(stages);
    }

    private static Html rules(Catalogue catalogue) {
        return element("main")
                .addAll(catalogue.chapters().stream().map(HtmlPage::chapter).toList());
    }

    private static Html chapter(Catalogue.Chapter chapter) {
        Html section = element("section")
                .add(element("h2")
                        .with("id", chapter.stage().folder())
                        .text(CatalogueTexts.name(chapter.stage()))
                        .add(element("span")
                                .with("class", "asks")
                                .text(" " + chapter.stage().question())));
        if (chapter.entries().isEmpty()) {
            section.add(element("p").text("There are no rules."));
        }
        return section.addAll(chapter.entries().stream().map(HtmlPage::rule).toList());
    }

    private static Html rule(Catalogue.Entry entry) {
        Rule rule = entry.rule();
        RuleCase cases = entry.cases();
        return element("article")
                .with("id", rule.name())
                .add(
                        element("h3").add(link(rule.name(), rule.name())),
                        element("p").with("class", "summary").text(rule.summary()))
                .addAll(VocabularyTexts.LANGUAGES.stream()
                        .map(language -> words(entry.inWords(language), language))
                        .toList())
                .add(source(rule.source()))
                .addAll(rule.acceptances().stream().map(HtmlPage::accepted).toList())
                .add(
                        cases == null
                                ? element("p").with("class", "missing").text(CatalogueTexts.NO_CASE)
                                : cases(cases),
                        element("p")
                                .with("class", "place")
                                .text(entry.file() + ", line " + rule.span().line()),
                        element("pre").add(element("code").text(rule.text())));
    }

    private static Html words(RuleInWords words, Locale language) {
        return element("div")
                .with("class", "words")
                .with("lang", language.getLanguage())
                .add(
                        element("p").text(words.when() + ":"),
                        element("ul")
                                .addAll(words.then().stream()
                                        .map(then -> element("li").text(then))
                                        .toList()));
    }

    private static Html source(Source source) {
        return element("p")
                .with("class", "source")
                .text(CatalogueTexts.grade(source))
                .add(element("cite").text(source.title()))
                .text(" (%s%s): %s%s"
                        .formatted(
                                source.author(),
                                CatalogueTexts.year(source),
                                source.where(),
                                CatalogueTexts.says(source)));
    }

    private static Html accepted(Acceptance acceptance) {
        return element("p")
                .with("class", "accepted")
                .text("Accepts the warning ")
                .add(element("code").text(acceptance.code()))
                .text(": " + acceptance.why());
    }

    private static Html cases(RuleCase cases) {
        List<AnswerLine> answers = AnswerLine.speaking(cases);
        Html shown = element("div")
                .with("class", "cases")
                .add(element("p")
                        .add(element("strong").text("Speaks"))
                        .text(" of " + AnswerLine.title(cases) + (answers.isEmpty() ? CatalogueTexts.NO_ANSWER : ":")));
        if (!answers.isEmpty()) {
            shown.add(element("ul")
                    .addAll(answers.stream()
                            .map(answer -> answer(element("li"), answer))
                            .toList()));
        }
        Html silent = element("p").add(element("strong").text("Silent")).text(" when ");
        return shown.add(answer(silent, AnswerLine.silencing(cases)).text("."));
    }

    private static Html answer(Html to, AnswerLine answer) {
        Html value = answer.verbatim() ? element("code") : element("span").with("class", "value");
        return to.add(element("code").text(answer.path())).text(" is ").add(value.text(answer.value()));
    }

    private static Html link(String id, String text) {
        return element("a").with("href", "#" + id).text(text);
    }

    /** Returns the rule's name without its stage, which the heading above already shows. */
    private static String shortName(Rule rule) {
        return rule.name().substring(rule.stage().folder().length() + 1);
    }

    private static String styles() {
        try (InputStream in = HtmlPage.class.getResourceAsStream("catalogue.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet of the catalogue cannot be read.", e);
        }
    }
}
