package io.gapwise.site.picture;

import io.gapwise.service.problems.ResourceNotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Serves the counts and dots that the script of the charts draws, and the sheets that people download. */
@Controller
class DataController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final ChartCountsCache cache;
    private final ChartTables tables;
    private final ChartSheets sheets;
    private final Clock clock;

    DataController(ChartCountsCache cache, ChartTables tables, ChartSheets sheets, Clock clock) {
        this.cache = cache;
        this.tables = tables;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/picture/counts.json")
    @ResponseBody
    List<ChartTable> counts(@RequestParam(name = "period", required = false) @Nullable String asked) {
        return tables(period(asked));
    }

    /**
     * Returns each case as id, title and the indexes of verdict, stake, readiness, approach and focus; -1 means that
     * there is none.
     */
    @GetMapping("/picture/dots.json")
    @ResponseBody
    List<List<Object>> dots(@RequestParam(name = "period", required = false) @Nullable String asked) {
        return cache.dots(period(asked)).stream()
                .map(dot -> Arrays.<Object>asList(
                        dot.id(),
                        dot.title(),
                        place(dot.verdict()),
                        place(dot.stake()),
                        dot.readiness() == null ? -1 : dot.readiness(),
                        place(dot.approach()),
                        place(dot.focus())))
                .toList();
    }

    @GetMapping("/picture/{chart}.csv")
    ResponseEntity<String> sheet(
            @PathVariable String chart, @RequestParam(name = "period", required = false) @Nullable String asked)
            throws ResourceNotFound {
        Period period = period(asked);
        String text = chart.equals("cases")
                ? sheets.dots(cache.dots(period))
                : tables(period).stream()
                        .filter(table -> table.name().equals(chart))
                        .findFirst()
                        .map(sheets::table)
                        .orElseThrow(() -> new ResourceNotFound("There is no chart of this name."));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"gapwise-" + chart + "-"
                                + period.name().parameter() + ".csv\"")
                .body(text);
    }

    private List<ChartTable> tables(Period period) {
        return tables.of(cache.picture(period), period);
    }

    private Period period(@Nullable String asked) {
        return Period.read(asked, LocalDate.now(clock.withZone(ZoneId.systemDefault())));
    }

    private static int place(@Nullable Enum<?> word) {
        return word == null ? -1 : word.ordinal();
    }
}
