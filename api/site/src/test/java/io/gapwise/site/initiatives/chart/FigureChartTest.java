package io.gapwise.site.initiatives.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapwise.core.cases.Direction;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.figure.Series;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.service.outcomes.MeasuredFigure;
import io.gapwise.site.TestTexts;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FigureChartTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final double[] SWING = {1, -2, 0, 2, -1, 1, -1, 0};

    private final FigureChart charts = new FigureChart(TestTexts.texts());

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysInWordsWhatOneSees() throws Exception {
        Document svg = parsed(moved().figure().wide());

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(text(svg, "title")).isEqualTo("Satisfaction over time");
        assertThat(text(svg, "desc"))
                .startsWith("It has moved. 36 values from Sep 15, 2025")
                .contains("Before, the average was 78");
    }

    @Test
    void marksARunByAnotherShapeThanAValue() {
        assertThat(moved().marks()).containsExactly(Mark.VALUE, Mark.RUN);
        assertThat(Mark.RUN.outline(0, 0)).isNotEqualTo(Mark.VALUE.outline(0, 0));
    }

    @Test
    void drawsLimitsOnlyWhereSomethingIsKnownOfTheTimeBefore() {
        Series few = series(3, 9, 5);
        Drawing drawing = drawn(few, Series.NOTHING, START, START);

        assertThat(moved().judged()).isTrue();
        assertThat(moved().figure().wide()).contains("class=\"limits\"");
        assertThat(drawing.judged()).isFalse();
        assertThat(drawing.figure().wide()).doesNotContain("class=\"limits\"");
    }

    @Test
    void drawsASingleValueAndAFlatFigure() throws Exception {
        parsed(drawn(series(1, 0, 0), Series.NOTHING, null, null).figure().narrow());
        Series flat =
                Series.of(List.of(new Point(START, BigDecimal.ZERO), new Point(START.plusWeeks(1), BigDecimal.ZERO)));
        parsed(drawn(flat, Series.NOTHING, START, START).figure().narrow());
        assertThat(drawn(Series.NOTHING, Series.NOTHING, null, null)).isNull();
    }

    @Test
    void aNameIsTextAndNeverMarkup() throws Exception {
        Drawing drawing = charts.of("<b>&", "\"%s", measured(series(2, 2, 0), Series.NOTHING, null, null, null));

        Document svg = parsed(drawing.figure().wide());

        assertThat(text(svg, "title")).isEqualTo("<b>& over time");
    }

    @Test
    void eachChartOfAPageHasNamesOfItsOwn() {
        Drawing drawing = drawn(series(24, 36, 5), series(24, 36, 0), START, START.plusWeeks(2));

        assertThat(List.of(
                        drawing.figure().wide(),
                        drawing.figure().narrow(),
                        drawing.comparison().wide(),
                        drawing.comparison().narrow()))
                .extracting(svg -> svg.replaceAll("(?s).*?<title id=\"([^\"]+)\".*", "$1"))
                .doesNotHaveDuplicates();
        assertThat(drawing.marks()).contains(Mark.BETWEEN);
    }

    @Test
    void writesNumbersAndDatesAsTheReaderDoes() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        Series small = Series.of(
                List.of(new Point(START, new BigDecimal("0.5")), new Point(START.plusWeeks(9), new BigDecimal("2.5"))));

        String svg = drawn(small, Series.NOTHING, START.plusWeeks(2), START.plusWeeks(2))
                .figure()
                .wide();

        assertThat(svg).contains(">0,5<").contains("2. März").contains("eingeführt");
    }

    @Test
    void namesOfDaysDoNotMeetHoweverUnevenTheDaysAre() throws Exception {
        List<Point> uneven = new ArrayList<>();
        for (int days : new int[] {0, 1, 2, 3, 4, 30, 61, 62, 63, 400, 401, 402, 800}) {
            uneven.add(new Point(START.plusDays(days), BigDecimal.valueOf(days)));
        }
        for (int last : new int[] {1, 3, 5, 7, 9, 10, uneven.size()}) {
            Drawing drawing = drawn(new Series(uneven.subList(0, last)), Series.NOTHING, null, null);
            for (String chart :
                    List.of(drawing.figure().wide(), drawing.figure().narrow())) {
                List<Element> names = texts(parsed(chart), "tick date");
                assertThat(names).isNotEmpty();
                for (int i = 1; i < names.size(); i++) {
                    assertThat(middle(names.get(i)) - half(names.get(i)))
                            .as(chart)
                            .isGreaterThan(middle(names.get(i - 1)) + half(names.get(i - 1)));
                }
                assertThat(names.size()).isGreaterThan(last < 3 ? 0 : 1);
            }
        }
    }

    @Test
    void namesOfTwoCloseEventsStandInTwoRows() throws Exception {
        Drawing drawing = drawn(series(24, 36, 5), Series.NOTHING, START, START.plusWeeks(1));

        List<Element> names = texts(parsed(drawing.figure().narrow()), "event-name");

        assertThat(names).hasSize(2);
        assertThat(names.get(0).getAttribute("y")).isNotEqualTo(names.get(1).getAttribute("y"));
    }

    @Test
    void drawsTheTargetInsideTheChartAndSaysIt() throws Exception {
        Drawing drawing = charts.of(
                "Satisfaction",
                "It has moved.",
                measured(series(24, 36, 5), Series.NOTHING, START, START, BigDecimal.valueOf(120)));

        Document svg = parsed(drawing.figure().wide());
        Element name = texts(svg, "target-name").get(0);

        assertThat(drawing.targeted()).isTrue();
        assertThat(moved().targeted()).isFalse();
        assertThat(name.getTextContent()).isEqualTo("target 120");
        assertThat(Double.parseDouble(name.getAttribute("y"))).isBetween(0.0, 300.0);
        assertThat(text(svg, "desc")).endsWith("The target is 120.");
    }

    @Test
    void aComparisonIsDrawnOverTheSameDaysAndValues() throws Exception {
        Series others = Series.of(List.of(
                new Point(START.plusWeeks(1), BigDecimal.valueOf(80)),
                new Point(START.plusWeeks(2), BigDecimal.valueOf(81))));

        Drawing drawing = drawn(series(24, 36, 5), others, START, START);

        assertThat(drawing.apart()).isFalse();
        assertThat(scale(drawing.comparison().wide()))
                .isEqualTo(scale(drawing.figure().wide()));
        assertThat(scale(drawing.comparison().narrow()))
                .isEqualTo(scale(drawing.figure().narrow()));
    }

    @Test
    void aComparisonFarAwayIsDrawnWithStepsOfTheSameHeight() throws Exception {
        Series far = Series.of(series(24, 36, 0).points().stream()
                .map(point -> new Point(point.on(), point.value().multiply(BigDecimal.TEN)))
                .toList());

        Drawing drawing = drawn(series(24, 36, 5), far, START, START);

        assertThat(drawing.apart()).isTrue();
        assertThat(heightOfOne(drawing.comparison().wide()))
                .isCloseTo(heightOfOne(drawing.figure().wide()), within(0.05));
    }

    private Drawing moved() {
        return drawn(series(24, 36, 5), Series.NOTHING, START, START);
    }

    private @Nullable Drawing drawn(
            Series series, Series comparison, @Nullable LocalDate start, @Nullable LocalDate inPlace) {
        return charts.of("Satisfaction", "It has moved.", measured(series, comparison, start, inPlace, null));
    }

    private static MeasuredFigure measured(
            Series series,
            Series comparison,
            @Nullable LocalDate start,
            @Nullable LocalDate inPlace,
            @Nullable BigDecimal target) {
        Movement movement = start == null || series.isEmpty()
                ? null
                : Movement.of(series, start, inPlace, START.plusYears(1), Direction.RISE);
        OutcomeData.Builder data =
                OutcomeData.builder().figure(new Figure("Satisfaction", "%", null, target, Direction.RISE, null, null));
        series.points().forEach(point -> data.addPoint(point.on(), point.value()));
        comparison.points().forEach(point -> data.addComparisonPoint(point.on(), point.value()));
        return new MeasuredFigure(data.build(), START.plusYears(1), start, inPlace, movement, null);
    }

    private static Series series(int before, int count, double shift) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < Math.max(1, count); i++) {
            double value = 78 + SWING[i % SWING.length] + (i < before ? 0 : shift);
            points.add(new Point(START.plusWeeks(i - before), BigDecimal.valueOf(value)));
        }
        return new Series(points);
    }

    /** Returns where each value and each day is that is named. */
    private static Map<String, String> scale(String svg) throws Exception {
        Map<String, String> scale = new TreeMap<>();
        texts(parsed(svg), "tick").forEach(tick -> scale.put(tick.getTextContent(), tick.getAttribute("y")));
        texts(parsed(svg), "tick date").forEach(tick -> scale.put(tick.getTextContent(), tick.getAttribute("x")));
        return scale;
    }

    private static double heightOfOne(String svg) throws Exception {
        List<Element> values = texts(parsed(svg), "tick").stream()
                .filter(tick -> !tick.getAttribute("text-anchor").isEmpty())
                .toList();
        Element low = values.get(0);
        Element high = values.get(values.size() - 1);
        return (Double.parseDouble(low.getAttribute("y")) - Double.parseDouble(high.getAttribute("y")))
                / (Double.parseDouble(high.getTextContent()) - Double.parseDouble(low.getTextContent()));
    }

    private static List<Element> texts(Document svg, String style) {
        NodeList all = svg.getElementsByTagName("text");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(text -> text.getAttribute("class").equals(style))
                .toList();
    }

    private static double middle(Element text) {
        return Double.parseDouble(text.getAttribute("x"));
    }

    private static double half(Element text) {
        return text.getTextContent().length() * 3.5;
    }

    private static String text(Document svg, String element) {
        return svg.getElementsByTagName(element).item(0).getTextContent();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
