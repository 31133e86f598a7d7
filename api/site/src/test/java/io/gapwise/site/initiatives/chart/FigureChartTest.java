package io.gapwise.site.initiatives.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Direction;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.figure.Series;
import io.gapwise.site.TestTexts;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.w3c.dom.Document;
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
        Drawing drawing = charts.of("<b>&", "\"%s", "x", series(2, 2, 0), Series.NOTHING, null, null, null);

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

    private Drawing moved() {
        return drawn(series(24, 36, 5), Series.NOTHING, START, START);
    }

    private Drawing drawn(Series series, Series comparison, @Nullable LocalDate start, @Nullable LocalDate inPlace) {
        Movement movement = start == null || series.isEmpty()
                ? null
                : Movement.of(series, start, inPlace, START.plusYears(1), Direction.RISE);
        return charts.of("Satisfaction", "%", "It has moved.", series, comparison, start, inPlace, movement);
    }

    private static Series series(int before, int count, double shift) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < Math.max(1, count); i++) {
            double value = 78 + SWING[i % SWING.length] + (i < before ? 0 : shift);
            points.add(new Point(START.plusWeeks(i - before), BigDecimal.valueOf(value)));
        }
        return new Series(points);
    }

    private static String text(Document svg, String element) {
        return svg.getElementsByTagName(element).item(0).getTextContent();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
