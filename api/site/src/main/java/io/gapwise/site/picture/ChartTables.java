package io.gapwise.site.picture;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.RequestedSolution;
import io.gapwise.core.cases.Stake;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.insight.portfolio.Placement.Approach;
import io.gapwise.insight.portfolio.Placement.Focus;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.picture.ChartTable.Cell;
import io.gapwise.site.picture.ChartTable.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes one table for each chart and links each count to its cases. */
@Component
class ChartTables {

    private final SiteTexts say;

    ChartTables(SiteTexts say) {
        this.say = say;
    }

    List<ChartTable> of(PeriodCounts picture, Period period) {
        ChartCounts sum = picture.sum();
        return List.of(
                verdicts(picture, period),
                words("causes", "cause", Cause.values(), sum::of, period),
                words("remedies", "remedy", Remedy.values(), sum::of, period),
                words("methods", "method", Method.values(), sum::of, period),
                priorities(sum, period),
                fields(sum, period),
                requests(sum, period));
    }

    private ChartTable verdicts(PeriodCounts picture, Period period) {
        List<Row> rows = new ArrayList<>();
        if (!picture.days().isEmpty()) {
            LocalDate first = period.from() == null ? picture.days().firstKey() : period.from();
            LocalDate last = period.to() == null ? picture.days().lastKey() : period.to();
            for (DateSpan span : DateSpan.between(first, last)) {
                ChartCounts sum = new ChartCounts();
                picture.days()
                        .subMap(span.from(), true, span.to(), true)
                        .values()
                        .forEach(sum::add);
                rows.add(new Row(
                        span.label(LocaleContextHolder.getLocale()),
                        cells(VerdictValue.values(), sum::of, each -> "verdict=" + each, span.from(), span.to())));
            }
        }
        return new ChartTable("verdicts", false, said(VerdictValue.values()), rows);
    }

    private <E extends Enum<E> & Word> ChartTable words(
            String name, String parameter, E[] words, ToIntFunction<E> count, Period period) {
        List<Row> rows = Arrays.stream(words)
                .filter(word -> count.applyAsInt(word) > 0)
                .sorted(Comparator.comparingInt(count).reversed())
                .map(word -> new Row(
                        say.word(word),
                        List.of(cell(count.applyAsInt(word), parameter + "=" + word, period.from(), period.to()))))
                .toList();
        return new ChartTable(name, false, List.of(say.text("picture.count")), rows);
    }

    private ChartTable priorities(ChartCounts sum, Period period) {
        List<String> columns = Arrays.stream(ReadinessBand.values())
                .map(step -> say.text("picture.readiness." + step.parameter()))
                .toList();
        List<Row> rows = Arrays.stream(Stake.values())
                .map(stake -> new Row(
                        say.word(stake),
                        cells(
                                ReadinessBand.values(),
                                step -> sum.of(stake, step),
                                step -> "stake=" + stake + "&readiness=" + step.parameter(),
                                period.from(),
                                period.to())))
                .toList();
        return new ChartTable("priority", true, columns, rows);
    }

    private ChartTable fields(ChartCounts sum, Period period) {
        List<String> columns = Stream.concat(
                        Arrays.stream(Approach.values()).map(each -> say.text("picture.approach." + each)),
                        Stream.of(say.text("picture.neither")))
                .toList();
        List<Row> rows = Stream.of(Focus.PERFORMANCE, Focus.TRAINING)
                .map(focus -> fieldRow(say.text("picture.focus." + focus), focus, sum, period))
                .toList();
        List<Row> all = new ArrayList<>(rows);
        all.add(fieldRow(say.text("picture.neither"), null, sum, period));
        return new ChartTable("fields", true, columns, all);
    }

    private static Row fieldRow(String label, @Nullable Focus focus, ChartCounts sum, Period period) {
        List<Cell> cells = Stream.of(Approach.REACTIVE, Approach.STRATEGIC, null)
                .map(approach -> cell(
                        sum.of(focus, approach),
                        "approach=" + (approach == null ? "unknown" : approach.name()) + "&focus="
                                + (focus == null ? "unknown" : focus.name()),
                        period.from(),
                        period.to()))
                .toList();
        return new Row(label, cells);
    }

    private ChartTable requests(ChartCounts sum, Period period) {
        List<Row> rows = Arrays.stream(RequestedSolution.values())
                .map(asked -> new Row(
                        say.word(asked),
                        cells(
                                VerdictValue.values(),
                                verdict -> sum.of(asked, verdict),
                                verdict -> "requested=" + asked + "&verdict=" + verdict,
                                period.from(),
                                period.to())))
                .toList();
        return new ChartTable("requests", false, said(VerdictValue.values()), rows);
    }

    private List<String> said(Word[] words) {
        return Arrays.stream(words).map(say::word).toList();
    }

    private interface Named<E> {
        String query(E word);
    }

    private static <E> List<Cell> cells(
            E[] words, ToIntFunction<E> count, Named<E> named, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Arrays.stream(words)
                .map(word -> cell(count.applyAsInt(word), named.query(word), from, to))
                .toList();
    }

    private static Cell cell(int count, String query, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (count == 0) {
            return new Cell(0, null);
        }
        return new Cell(
                count, "/cases?" + query + (from == null ? "" : "&from=" + from) + (to == null ? "" : "&to=" + to));
    }
}
