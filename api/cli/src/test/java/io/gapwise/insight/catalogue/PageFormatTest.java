package io.gapwise.insight.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.insight.rulecases.RuleCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFormatTest {

    private static final Catalogue BUILT_IN = Catalogue.read(BuiltInRules.files());
    private static final String NASTY = "<b onclick='x()'>*1*</b> & [a](http://b) `c` | ~~d~~ _e_ &amp; ![f](g)";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        SmallRules.write(folder);
    }

    @Test
    void markdownShowsEveryRuleOnceBelowItsStagesQuestion() {
        ReadMarkdown page = ReadMarkdown.of(PageFormat.MARKDOWN.page(BUILT_IN));

        assertThat(page.headings(2))
                .hasSize(Stage.concluding().size())
                .allSatisfy(heading -> assertThat(heading).contains(": ").endsWith("?"));
        assertThat(page.headings(2)).element(2).isEqualTo("Verdict: " + Stage.VERDICT.question());
        assertThat(page.headings(3)).containsExactlyElementsOf(names());
        assertThat(page.code()).containsExactlyElementsOf(texts());
        assertThat(page.texts())
                .containsAll(
                        BUILT_IN.entries().map(entry -> entry.rule().summary()).toList());
    }

    @Test
    void markdownShowsSourceCaseAndWhatSilencesTheRule() {
        assertThat(PageFormat.MARKDOWN.page(small())).contains("""
                ### `causes/conflict`

                People who quarrel do not work

                When people work against one another:

                - then it is a cause that people work against one another: “They quarrel.”

                Wenn die Leute gegeneinander arbeiten:

                - dann ist eine Ursache, dass die Leute gegeneinander arbeiten: „They quarrel.“

                Source: *A Book* (Ada Example, 1984): chapter 1

                **Speaks** of “They quarrel”:

                - `goal.baseline` is `90.50`
                - `obstacles.conflict` is `PRESENT`

                **Silent** when `obstacles.conflict` is left out.

                `causes/people.drl`, line 3:

                ```drl
                rule "causes/conflict"
                """, """
                Source: *A Book* (Ada Example, 1984): chapter 1

                No case lies beside this rule.

                `causes/people.drl`, line 12:
                """);
    }

    @Test
    void htmlSaysEachRuleInWordsInBothLanguages() {
        assertThat(ReadHtml.of(PageFormat.HTML.page(small())).texts("div"))
                .contains(
                        "When people work against one another:\nthen it is a cause that people work against one another: “They quarrel.”",
                        "Wenn die Leute gegeneinander arbeiten:\ndann ist eine Ursache, dass die Leute gegeneinander arbeiten: „They quarrel.“");
    }

    @Test
    void whatARuleAcceptsIsShownWithItsReason() throws IOException {
        accept("“Seen” in *use*.");

        assertThat(ReadMarkdown.of(PageFormat.MARKDOWN.page(small())).texts())
                .containsOnlyOnce("Accepts the warning no-case: “Seen” in *use*.");
        assertThat(ReadHtml.of(PageFormat.HTML.page(small())).texts("p"))
                .containsOnlyOnce("Accepts the warning no-case: “Seen” in *use*.");
    }

    @Test
    void markdownLeadsToEachStage() {
        String page = PageFormat.MARKDOWN.page(BUILT_IN);

        assertThat(page)
                .contains("- [Verdict: Is training the answer?](#verdict-is-training-the-answer) (%d rules)"
                        .formatted(BUILT_IN.chapters().get(2).entries().size()))
                .contains("(#triage-is-there-a-gap-is-it-worth-it-what-does-it-serve)");
    }

    @Test
    void markdownTakesNothingOfAnAuthorsForMarkup() throws IOException {
        accept("<b>*1*</b>");
        makeNasty();

        ReadMarkdown page = ReadMarkdown.of(PageFormat.MARKDOWN.page(small()));

        assertThat(page.html()).isEmpty();
        assertThat(page.links())
                .hasSize(Stage.concluding().size())
                .allSatisfy(link -> assertThat(link).startsWith("#"));
        assertThat(page.images()).isEmpty();
        assertThat(page.headings(3)).containsExactly("causes/conflict", "causes/many");
        assertThat(page.texts())
                .contains(
                        "1. " + NASTY,
                        "Accepts the warning no-case: <b>*1*</b>",
                        "Source: - " + NASTY + " (# " + NASTY + ", 1984): + " + NASTY)
                .contains("Speaks of “# " + NASTY + " - x”:", "desired is “" + NASTY + "”");
        assertThat(page.code())
                .containsExactlyElementsOf(
                        small().entries().map(entry -> entry.rule().text()).toList());
    }

    @Test
    void htmlShowsEveryRuleOnceBelowItsStagesQuestion() {
        ReadHtml page = ReadHtml.of(PageFormat.HTML.page(BUILT_IN));

        assertThat(page.texts("h2"))
                .hasSize(Stage.concluding().size())
                .element(2)
                .isEqualTo("Verdict " + Stage.VERDICT.question());
        assertThat(page.texts("h3")).containsExactlyElementsOf(names());
        assertThat(page.texts("pre")).containsExactlyElementsOf(texts());
        assertThat(page.texts("p"))
                .containsAll(
                        BUILT_IN.entries().map(entry -> entry.rule().summary()).toList())
                .containsAll(BUILT_IN.entries()
                        // The cases of rules that judge beside an answer also tell what they judge by.
                        .filter(entry -> entry.rule().stage().answers())
                        .map(Catalogue.Entry::cases)
                        .filter(Objects::nonNull)
                        .map(PageFormatTest::speaks)
                        .toList());
    }

    @Test
    void htmlShowsSourceCaseAndWhatSilencesTheRule() {
        ReadHtml page = ReadHtml.of(PageFormat.HTML.page(small()));

        assertThat(page.texts("p"))
                .contains(
                        "A Book (Ada Example, 1984): chapter 1",
                        "Speaks of “They quarrel”:",
                        "Silent when obstacles.conflict is left out.",
                        "causes/people.drl, line 3",
                        "No case lies beside this rule.");
        assertThat(page.texts("li")).contains("goal.baseline is 90.50", "obstacles.conflict is PRESENT");
    }

    @Test
    void htmlLeadsToEachStageAndRuleAndNowhereElse() {
        ReadHtml page = ReadHtml.of(PageFormat.HTML.page(BUILT_IN));

        List<String> ids = page.attributes("id");
        assertThat(ids).doesNotHaveDuplicates().containsAll(names()).contains("triage", "measures");
        assertThat(page.attributes("href")).allSatisfy(href -> assertThat(href).startsWith("#"));
        assertThat(page.attributes("href").stream().map(href -> href.substring(1)))
                .containsAll(ids)
                .isSubsetOf(ids);
    }

    @Test
    void htmlNeedsNothingElse() {
        ReadHtml page = ReadHtml.of(PageFormat.HTML.page(BUILT_IN));

        assertThat(page.names())
                .doesNotContain("link", "script", "img", "iframe", "object", "embed", "base", "form")
                .contains("style");
        assertThat(page.attributes("src")).isEmpty();
        assertThat(page.texts("style"))
                .singleElement()
                .asString()
                .contains("prefers-color-scheme: dark", "@media print")
                .doesNotContain("url(", "@import", "<", "&");
        assertThat(page.attributes("content")).contains("default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void htmlTakesNothingOfAnAuthorsForMarkup() throws IOException {
        SmallRules.change(folder, "causes/people.cases.json", "\"goal\"", "\"actual\": \"x\", \"goal\"");
        accept("<b>*1*</b>");
        List<String> plain = ReadHtml.of(PageFormat.HTML.page(small())).names();
        SmallRules.change(folder, "causes/people.cases.json", "\"actual\": \"x\", \"goal\"", "\"goal\"");
        makeNasty();

        ReadHtml page = ReadHtml.of(PageFormat.HTML.page(small()));

        assertThat(page.names()).isEqualTo(plain);
        assertThat(page.attributes("onclick")).isEmpty();
        assertThat(page.texts("p"))
                .contains(
                        "1. " + NASTY,
                        "Accepts the warning no-case: <b>*1*</b>",
                        "- " + NASTY + " (# " + NASTY + ", 1984): + " + NASTY,
                        "Speaks of “# " + NASTY + "\n- x”:");
        assertThat(page.texts("li")).contains("desired is “" + NASTY + "”");
        assertThat(page.texts("pre").get(0)).contains("// ```` </code></pre><script>alert( 1 )</script>");
    }

    @Test
    void stagesWithoutRulesAndCasesWithoutAnswersReadWell() throws IOException {
        SmallRules.change(folder, "causes/people.cases.json", ", \"goal\": {\"baseline\": 90.50}", "");
        SmallRules.change(folder, "causes/people.cases.json", ", \"obstacles\": {\"conflict\": \"PRESENT\"}", "");
        SmallRules.change(
                folder, "causes/people.cases.json", "{\"obstacles.conflict\": null}", "{\"evidence.heard\": []}");

        assertThat(PageFormat.MARKDOWN.page(small()))
                .contains("serve?\n\nThere are no rules.\n")
                .contains("**Speaks** of “They quarrel”, with nothing else answered.\n")
                .contains("**Silent** when `evidence.heard` is none.");
        assertThat(ReadHtml.of(PageFormat.HTML.page(small())).texts("p"))
                .contains(
                        "There are no rules.",
                        "Speaks of “They quarrel”, with nothing else answered.",
                        "Silent when evidence.heard is none.");
    }

    @Test
    void theSameRulesGiveTheSamePage() {
        for (PageFormat format : PageFormat.values()) {
            assertThat(format.page(Catalogue.read(BuiltInRules.files()))).isEqualTo(format.page(BUILT_IN));
        }
    }

    private Catalogue small() {
        return Catalogue.read(RuleFiles.in(folder));
    }

    private void accept(String why) throws IOException {
        SmallRules.change(
                folder,
                "causes/people.drl",
                "when\n    GapCase( obs",
                "    @accepts( \"no-case\", \"%s\" )\nwhen\n    GapCase( obs".formatted(why));
    }

    private void makeNasty() throws IOException {
        SmallRules.change(folder, "sources.json", "A Book", "- " + NASTY);
        SmallRules.change(folder, "sources.json", "Ada Example", "# " + NASTY);
        SmallRules.change(folder, "sources.json", "chapter 1", "+ " + NASTY);
        SmallRules.change(folder, "causes/people.drl", "People who quarrel do not work", "1. " + NASTY);
        SmallRules.change(
                folder,
                "causes/people.drl",
                "when\n    GapCase( obs",
                "when\n    // ```` </code></pre><script>alert( 1 )</script>\n    GapCase( obs");
        SmallRules.change(
                folder,
                "causes/people.cases.json",
                "\"title\": \"They quarrel\"",
                "\"desired\": \"%s\", \"title\": \"# %s\\n- x\"".formatted(NASTY, NASTY));
    }

    private static String speaks(RuleCase cases) {
        String title = "Speaks of “%s”".formatted(cases.speaks().title());
        return cases.answers().size() == 1 ? title + ", with nothing else answered." : title + ":";
    }

    private static List<String> names() {
        return BUILT_IN.entries().map(Catalogue.Entry::rule).map(Rule::name).toList();
    }

    private static List<String> texts() {
        return BUILT_IN.entries().map(Catalogue.Entry::rule).map(Rule::text).toList();
    }
}
