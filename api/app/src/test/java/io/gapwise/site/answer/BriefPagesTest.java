package io.gapwise.site.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.testing.PublishedCase;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.asking.Asking;
import io.gapwise.insight.brief.Background;
import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.BriefWriter;
import io.gapwise.insight.brief.ReplyWriter;
import io.gapwise.insight.change.Pivot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Counts the pages of the files in which the built-in rules answer the published cases, the samples and odd cases. */
class BriefPagesTest {

    private static final Asking ASKING = Asking.of(new Advisor(RuleSetReader.read(BuiltInRules.builtInOrFrom(null))));
    private static final Background KNOWN = new Background(
            LocalDate.of(2026, 11, 29), "Anna Berg", "Anna Berg", Map.of("gap.nature", "Tom Hill"), "A day on it");
    private static final double SMALLEST = 9;

    /** Almost nothing is known, or all texts are as long as they may be, in narrow and in wide letters. */
    private static final List<String> ODD = List.of(
            "{\"title\":\"Something is wrong\",\"requestedSolution\":\"TRAINING\"}",
            longest("The form loses what was typed, and the clerks type it again. "),
            longest("W"),
            longest("客"),
            longest("Ελληνικά λόγια "));

    /** A page that said next to nothing would fit as well, so it is counted what it says. */
    @Test
    void oneSheetHoldsThePageAndTheReplyInBothLanguagesInLettersThatCanBeRead() throws Exception {
        List<GapCase> cases = cases();
        int said = 0;
        for (GapCase gapCase : cases) {
            List<Pivot> pivots = ASKING.changes().pivots(gapCase);
            for (Locale language : VocabularyTexts.LANGUAGES) {
                SpokenAdvice spoken = ASKING.advisor().advise(gapCase, language);
                Brief page = BriefWriter.of(gapCase, spoken, pivots, KNOWN);
                said += letters(page);
                assertOneSheet(page);
                // Replies are much shorter; those to the odd cases, which come first, are the longest.
                if (cases.indexOf(gapCase) < 2 * ODD.size()) {
                    assertOneSheet(ReplyWriter.of(gapCase, spoken, pivots, KNOWN));
                }
            }
        }
        assertThat(said / (cases.size() * VocabularyTexts.LANGUAGES.size())).isGreaterThan(900);
    }

    private static int letters(Brief page) {
        return page.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .mapToInt(sentence -> sentence.text().length())
                .sum();
    }

    private static void assertOneSheet(Brief brief) throws IOException {
        assertThat(PdfBrief.write(brief, SMALLEST, new ByteArrayOutputStream()))
                .as(brief.title() + " " + brief.language() + " " + brief.kind())
                .isEqualTo(1);
    }

    private static List<GapCase> cases() throws IOException, BadCase {
        List<String> texts = new ArrayList<>(ODD);
        Stream.concat(PublishedCase.all().stream(), PublishedCase.fresh().stream())
                .map(published -> published.sent().toString())
                .forEach(texts::add);
        for (Resource sample : new PathMatchingResourcePatternResolver().getResources("classpath:samples/*.json")) {
            texts.add(sample.getContentAsString(StandardCharsets.UTF_8));
        }
        assertThat(texts).hasSizeGreaterThan(85);
        List<GapCase> cases = new ArrayList<>();
        for (String text : texts) {
            cases.add(GapCaseJson.read(text.getBytes(StandardCharsets.UTF_8)));
        }
        return cases;
    }

    private static String longest(String text) {
        String all = text.repeat(2_000);
        return """
                {"title":"%s","actual":"%s","desired":"%s","requestedSolution":"TRAINING",
                 "goal":{"metric":"SALES","baseline":1234567890123.45,"target":98765432109876.5,"unit":"%s",
                         "costPerYear":123456789012345.67,"currency":"EUR","stake":"SERIOUS","dueInWeeks":500},
                 "obstacles":{"toolsInadequate":"PRESENT","neverLearned":"PRESENT","conflict":"PRESENT"},
                 "evidence":{"sources":["OBSERVATION"]},"audience":{"role":"%s","headcount":10000000}}""".formatted(
                        all.substring(0, 200).strip(),
                        all.substring(0, 2_000).strip(),
                        all.substring(0, 2_000).strip(),
                        all.substring(0, 40).strip(),
                        all.substring(0, 200).strip());
    }
}
