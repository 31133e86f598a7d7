package io.gapwise.site.initiatives;

import io.gapwise.practice.record.ClaimKind;
import io.gapwise.service.initiatives.TrackRecords;
import io.gapwise.service.load.Costly;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows how rules, remedies, ways of learning, causes and publications have done. */
@Controller
class RecordPages {

    private final TrackRecords records;
    private final RecordTexts texts;

    RecordPages(TrackRecords records, RecordTexts texts) {
        this.records = records;
        this.texts = texts;
    }

    @Costly
    @GetMapping("/initiatives/track-record")
    ModelAndView all(@RequestParam(name = "kind", defaultValue = "") String kind) {
        ClaimKind chosen = Arrays.stream(ClaimKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(ClaimKind.RULE);
        List<RecordTexts.Row> rows = texts.rows(records.of(chosen, null));
        ModelAndView page = new ModelAndView("initiatives/track-record");
        page.addObject("kind", chosen.name());
        page.addObject("kinds", List.of(ClaimKind.values()));
        page.addObject("rows", rows.stream().filter(RecordTexts.Row::told).toList());
        page.addObject("few", rows.stream().filter(row -> !row.told()).count());
        page.addObject(
                "against",
                texts.rows(records.of(ClaimKind.RULE, null)).stream()
                        .filter(RecordTexts.Row::against)
                        .toList());
        page.addObject("calibration", texts.calibration(records.calibration(null)));
        return page;
    }
}
