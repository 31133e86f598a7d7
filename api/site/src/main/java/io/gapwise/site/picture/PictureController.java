package io.gapwise.site.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the page with all charts. */
@Controller
class PictureController {

    private final ChartCountsCache pictures;
    private final ChartTables tables;
    private final Clock clock;

    PictureController(ChartCountsCache pictures, ChartTables tables, Clock clock) {
        this.pictures = pictures;
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping("/picture")
    String picture(@RequestParam(name = "period", required = false) @Nullable String asked, Model model) {
        Period period = Period.read(asked, LocalDate.now(clock.withZone(ZoneId.systemDefault())));
        PeriodCounts picture = pictures.picture(period);
        model.addAttribute("period", period.name().parameter());
        model.addAttribute("periods", Period.Choice.values());
        model.addAttribute("stored", picture.stored());
        model.addAttribute("count", picture.sum().cases());
        model.addAttribute("tables", tables.of(picture, period));
        model.addAttribute("placed", Placed.of(picture.sum()));
        model.addAttribute("most", DailyChartCounts.MOST_DOTS);
        return "picture/picture";
    }
}
