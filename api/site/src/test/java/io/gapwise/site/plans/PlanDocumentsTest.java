package io.gapwise.site.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.TestTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whoever reads the plan on paper finds every number and every reason in it, and nothing that is promised. */
class PlanDocumentsTest {

    private final SiteTexts say = TestTexts.texts();
    private final PlanTexts texts = new PlanTexts(say);

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theFirstPageSaysWhatIsInAndWhatTheRestLacks() {
        Brief plan = plan(SmallPlan.report());

        assertThat(plan.title()).isEqualTo("Plan 2027");
        assertThat(plan.answer().text())
                .isEqualTo(
                        "3 of 6 initiatives are in the plan from April to June. It costs 21,000 of 25,000 as estimated."
                                + " No other plan is better for its goals in their order: that is proved."
                                + " That is so among all plans in which what was decided by hand holds.");
        assertThat(section(plan.sections(), "What has to be")).contains("New load rules April to May");
        assertThat(section(plan.sections(), "What is left out, and why"))
                .contains(
                        "Practice with the tool to start in May it lacks least: needs 120 hours of field engineers in May; 40"
                                + " are left (used by New load rules)")
                .contains("Conference forbidden by hand");
        assertThat(section(plan.sections(), "What more would bring"))
                .contains("16,000 more of money in all would bring in: Calling back.")
                .contains("80 more hours of field engineers (May) would bring in: Practice with the tool.");
        assertThat(section(plan.sections(), "To be decided next")).contains("State what one gap costs");
    }

    @Test
    void theWholePlanLeadsFromGoalsToEvidenceToFigures() {
        Brief plan = plan(SmallPlan.report());

        assertThat(section(plan.appendix(), "What serves which objective"))
                .contains(
                        "on-time share from 82 to 95 %; until 31 Dec 2027; weight 5; served by Mend the <order> tool (Ben)")
                .contains(
                        "Grow service not in the strategy, so without a figure; weight 2; served by Talks with customers");
        assertThat(section(plan.appendix(), "Which needs it answers, and what shows them"))
                .contains(
                        "Orders are late costs 210,000 a year, as stated; late orders from 9 to 3 %; what shows it: observation;"
                                + " answered by Mend the <order> tool")
                .contains("Nobody calls back costs 90,000 a year, as stated; the plan does not answer it");
        assertThat(section(plan.appendix(), "How success is seen, and when"))
                .contains("Aug 23, 2027 look whether people do it: New load rules")
                .contains("no further group starts");
        assertThat(section(plan.appendix(), "What managers expect afterwards"))
                .contains("field engineers New load rules: expected from the end of May");
        assertThat(section(plan.appendix(), "What may come of it"))
                .contains(
                        "The gap that it answers and of which somebody stated the cost costs 210,000 a year. How much of that"
                                + " goes away is between nothing and all of it; what is done costs 21,000.")
                .contains("Nothing of this is promised");
        assertThat(plan.hint()).contains("estimates");
    }

    @Test
    void afterACutItSaysWhatChangesAndWhy() {
        String changes = section(plan(SmallPlan.cut()).appendix(), "What changes against the plan before");

        assertThat(changes)
                .contains("Talks with customers dropped; it was to start in May")
                .contains("of money");
    }

    @Test
    void withoutAPlanItSaysWhatIsLacking() {
        Brief none = plan(SmallPlan.none());

        assertThat(none.verdict()).isEqualTo("There is no plan yet");
        assertThat(none.answer().text())
                .contains("one thing that has to be in cannot be")
                .contains("More of one of these alone would be enough: hours of field engineers.");
        assertThat(section(none.sections(), "What has to be in and cannot be")).contains("80 are left");
        assertThat(new PlanLeaderPage(texts, say)
                        .of(SmallPlan.none(), SmallPlan.HEAD, SmallPlan.SOURCES)
                        .sections())
                .isNotEmpty();
    }

    @Test
    void theLeadersPageSpeaksOfPainFirstAndStaysOnePage() {
        Brief page = new PlanLeaderPage(texts, say).of(SmallPlan.report(), SmallPlan.HEAD, SmallPlan.SOURCES);

        assertThat(page.appendix()).isEmpty();
        assertThat(page.sections().get(0).heading()).isEqualTo("Which pain it takes on");
        assertThat(section(page.sections(), "Which pain it takes on"))
                .contains("210,000")
                .contains("from 9 to 3 %");
        assertThat(section(page.sections(), "Which pain stays"))
                .startsWith("Nobody calls back costs 90,000 a year, as stated");
    }

    @Test
    void itIsSaidInGermanToo() {
        LocaleContextHolder.setLocale(Locale.GERMAN);

        Brief plan = plan(SmallPlan.cut());

        assertThat(plan.answer().text()).startsWith("2 von 6 Vorhaben sind im Plan von April bis June. Er kostet");
        String whole = plan.sections().stream().map(PlanDocumentsTest::told).collect(Collectors.joining())
                + plan.appendix().stream().map(PlanDocumentsTest::told).collect(Collectors.joining());
        assertThat(whole).doesNotContain(" hours ", "needs ", " would ", "plan.");
    }

    @Test
    void theWorkbookHasASheetForEachQuestion() throws IOException {
        byte[] file = new PlanWorkbook(texts, say).of(SmallPlan.report());

        String all = unpacked(file);
        assertThat(all)
                .contains("name=\"Plan\"", "name=\"Left out\"", "name=\"Means\"", "name=\"Loads\"")
                .contains("Mend the &lt;order&gt; tool", "needs 120 hours of field engineers in May; 40 are left");
        assertThat(unpacked(new PlanWorkbook(texts, say).of(SmallPlan.none()))).contains("80 are left");
    }

    @Test
    void theCalendarHasTheFirstAndTheLastDayWherePeriodsHaveDays() {
        String calendar = new String(
                new PlanCalendar(texts, say)
                        .of(
                                SmallPlan.report(),
                                SmallPlan.HEAD,
                                OffsetDateTime.parse("2027-03-01T10:00:00Z"),
                                "https://x/plans/7a"),
                StandardCharsets.UTF_8);

        assertThat(calendar)
                .contains("SUMMARY:Starts: New load rules")
                .contains("DTSTART;VALUE=DATE:20270401\r\nDTEND;VALUE=DATE:20270402")
                .contains("SUMMARY:Ends: New load rules")
                .contains("DTSTART;VALUE=DATE:20270531");
        assertThat(calendar.split("BEGIN:VEVENT")).hasSize(1 + 6);
    }

    private Brief plan(PlanReport report) {
        return new PlanDocument(texts, say).of(report, SmallPlan.HEAD, SmallPlan.SOURCES);
    }

    private static String section(List<Section> sections, String heading) {
        return sections.stream()
                .filter(section -> section.heading().equals(heading))
                .map(PlanDocumentsTest::told)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        sections.stream().map(Section::heading).toList()));
    }

    private static String told(Section section) {
        return section.sentences().stream()
                .map(each -> (each.lead() + " " + each.text() + " " + each.who()).strip())
                .collect(Collectors.joining("\n"));
    }

    private static String unpacked(byte[] file) throws IOException {
        Path copy = Files.createTempFile("plan-", ".xlsx");
        StringBuilder all = new StringBuilder();
        try {
            Files.write(copy, file);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(copy);
        }
        return all.toString();
    }
}
