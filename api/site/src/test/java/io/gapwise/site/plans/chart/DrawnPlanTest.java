package io.gapwise.site.plans.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.practice.plan.Budget;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.Usage;
import io.gapwise.practice.plan.WhyIn;
import io.gapwise.site.TestTexts;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DrawnPlanTest {

    private static final WhyIn WHY = new WhyIn(false, false, null, List.of(), List.of(), List.of(), List.of());
    private static final List<Period> PERIODS = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> Period.of("Month " + month))
            .toList();

    private final TimeLines timeLines = new TimeLines(TestTexts.texts());

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aBarBeginsAndEndsWithItsPeriods() throws Exception {
        Document svg = parsed(lanes(Grouping.OBJECTIVE).get(0).drawn().get(0));
        Element bar = (Element) svg.getElementsByTagName("rect").item(0);
        double column = (960 - 330) / 12.0;

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(text(svg, "title")).isEqualTo("When what runs: Safe");
        assertThat(Double.parseDouble(bar.getAttribute("x")))
                .isCloseTo(330 + 2 * column + 2, org.assertj.core.api.Assertions.within(0.1));
        assertThat(Double.parseDouble(bar.getAttribute("width")))
                .isCloseTo(3 * column - 4, org.assertj.core.api.Assertions.within(0.1));
        assertThat(bar.getTextContent()).isEqualTo("Law & <order>: Month 3 to Month 5");
    }

    @Test
    void whatMustBeIsKnownByItsShape() {
        assertThat(lanes(Grouping.OBJECTIVE).get(0).drawn().get(0)).contains("bar mandatory", "class=\"must\"");
        assertThat(lanes(Grouping.OWNER).get(0).drawn().get(0))
                .contains("bar remedy")
                .doesNotContain("class=\"must\"");
    }

    @Test
    void eachStandsInEveryGroupItBelongsToAndTheRestAtTheEnd() {
        assertThat(lanes(Grouping.OBJECTIVE))
                .extracting(Lane::name)
                .containsExactly("Safe", "Grow", "Without an objective");
        assertThat(lanes(Grouping.AUDIENCE)).extracting(Lane::name).containsExactly("crew", "For nobody in particular");
        assertThat(lanes(Grouping.OWNER)).extracting(Lane::name).containsExactly("Ann", "Nobody named");
        assertThat(lanes(Grouping.OBJECTIVE).stream()
                        .mapToInt(lane -> lane.bars().size())
                        .sum())
                .isEqualTo(4);
        assertThat(Grouping.of("owner")).isEqualTo(Grouping.OWNER);
        assertThat(Grouping.of("no such")).isEqualTo(Grouping.OBJECTIVE);
    }

    /** A sheet of paper holds about thirty rows. */
    @Test
    void aLongGroupIsDrawnInParts() {
        List<Candidate> many = new ArrayList<>();
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(Candidate.of("c" + i, "One").build());
            planned.add(new Planned("c" + i, 0, 0, WHY));
        }
        PlanRequest request = PlanRequest.of(many, Means.of(PERIODS));

        List<Lane> lanes = timeLines.of(request, new Plan(planned, List.of(), List.of(), List.of()), Grouping.OWNER);

        assertThat(lanes).hasSize(1);
        assertThat(lanes.get(0).drawn()).hasSize(3);
    }

    @Test
    void aLoadSaysWhatIsUsedOfWhatThereIs() throws Exception {
        Means means = Means.of(PERIODS.subList(0, 2)).withBudget(new Budget(List.of(), 5000L));
        Plan plan = new Plan(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Usage(null, "", List.of(1000L, 2000L), List.of()),
                        new Usage(Resource.LEARNERS, "crew", List.of(0L, 40L), List.of(80L, 40L))));

        List<Loads.Kind> kinds = new Loads(TestTexts.texts()).of(PlanRequest.of(List.of(), means), plan);

        assertThat(kinds).extracting(Loads.Kind::name).containsExactly("Money", "Hours of learners");
        Loads.Load money = kinds.get(0).loads().get(0);
        assertThat(money.inAll()).isEqualTo("3,000 of 5,000");
        assertThat(money.each()).containsExactly("1,000", "2,000");
        Loads.Load crew = kinds.get(1).loads().get(0);
        assertThat(crew.each()).containsExactly("0 of 80", "40 of 40");
        assertThat(crew.full()).isTrue();
        NodeList columns = parsed(crew.drawn()).getElementsByTagName("rect");
        double empty = Double.parseDouble(((Element) columns.item(0)).getAttribute("height"));
        double half = Double.parseDouble(((Element) columns.item(1)).getAttribute("height"));
        assertThat(empty).isZero();
        assertThat(half).isEqualTo((140 - 22) / 2.0);
    }

    /** Whoever asks what a sum is made of finds each part of it. */
    @Test
    void aLoadNamesWhatTakesIt() {
        Candidate law = Candidate.of("law", "Law")
                .cost(700)
                .need(Resource.LEARNERS, "crew", 8, 4)
                .build();
        Candidate out = Candidate.of("out", "Out").cost(900).build();
        PlanRequest request = PlanRequest.of(List.of(law, out), Means.of(PERIODS));
        Plan plan = new Plan(
                List.of(new Planned("law", 0, 1, WHY)),
                List.of(),
                List.of(),
                List.of(
                        new Usage(null, "", Collections.nCopies(12, 0L), List.of()),
                        new Usage(Resource.LEARNERS, "crew", Collections.nCopies(12, 0L), List.of())));

        List<Loads.Kind> kinds = new Loads(TestTexts.texts()).of(request, plan);

        assertThat(kinds.get(0).loads().get(0).takenBy()).containsExactly("Law: 700");
        assertThat(kinds.get(1).loads().get(0).takenBy()).containsExactly("Law: 12");
    }

    private List<Lane> lanes(Grouping grouping) {
        Candidate law = Candidate.of("law", "Law & <order>")
                .mandatory(true)
                .length(3)
                .objective("Safe")
                .objective("Grow")
                .need(Resource.LEARNERS, "crew", 8)
                .reach("crew", 5)
                .build();
        Candidate tool = Candidate.of("tool", "Tool")
                .kind(Candidate.Kind.REMEDY)
                .objective("Safe")
                .need(Resource.OWNER, "Ann", 2)
                .build();
        Candidate rest = Candidate.of("rest", "Rest").build();
        PlanRequest request = PlanRequest.of(List.of(law, tool, rest), Means.of(PERIODS));
        Plan plan = new Plan(
                List.of(new Planned("law", 2, 4, WHY), new Planned("tool", 5, 5, WHY), new Planned("rest", 0, 0, WHY)),
                List.of(),
                List.of(),
                List.of());
        return timeLines.of(request, plan, grouping);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static String text(Document svg, String tag) {
        return svg.getElementsByTagName(tag).item(0).getTextContent();
    }
}
