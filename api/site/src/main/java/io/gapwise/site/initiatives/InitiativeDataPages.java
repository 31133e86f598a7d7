package io.gapwise.site.initiatives;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.load.Costly;
import io.gapwise.service.outcomes.InitiativeOutcomes;
import io.gapwise.service.outcomes.OutcomeSheets;
import io.gapwise.service.outcomes.SeriesName;
import io.gapwise.service.outcomes.SheetTaken;
import io.gapwise.service.outcomes.SheetWishes;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.settings.TemporaryFiles;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.outcomes.SeriesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Takes what was counted, scored and measured of an initiative, by hand and by file. */
@Controller
@RequestMapping("/initiatives/{id}")
class InitiativeDataPages {

    private final Initiatives initiatives;
    private final InitiativeOutcomes outcomes;
    private final OutcomeSheets sheets;
    private final InitiativeView view;
    private final FormTexts forms;
    private final ReportTexts reports;
    private final TemporaryFiles temporary;
    private final Today today;

    InitiativeDataPages(
            Initiatives initiatives,
            InitiativeOutcomes outcomes,
            OutcomeSheets sheets,
            InitiativeView view,
            FormTexts forms,
            ReportTexts reports,
            TemporaryFiles temporary,
            Today today) {
        this.initiatives = initiatives;
        this.outcomes = outcomes;
        this.sheets = sheets;
        this.view = view;
        this.forms = forms;
        this.reports = reports;
        this.temporary = temporary;
        this.today = today;
    }

    @PostMapping("/observations")
    ModelAndView observe(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        ObjectNode json = FormJson.object();
        FormJson.text(json, "kind", FormJson.typed(sent, "kind"));
        FormJson.text(json, "on", FormJson.typed(sent, "on"));
        FormJson.whole(json, "count", FormJson.typed(sent, "count"));
        FormJson.whole(json, "of", FormJson.typed(sent, "of"));
        FormJson.number(json, "value", FormJson.percent(FormJson.typed(sent, "value")));
        if (!FormJson.typed(sent, "by").isEmpty()) {
            FormJson.text(json, "by", FormJson.typed(sent, "by"));
        }
        try {
            outcomes.addObservations(id, JsonTree.write(json), FormJson.once(sent));
            return InitiativePages.back(id, "observed");
        } catch (BadCase bad) {
            return wrong(id, Beside.wrong("observations", forms.of(bad, json), Typed.of(sent)));
        }
    }

    @PostMapping("/observations/{observation}/delete")
    ModelAndView forget(@PathVariable("id") String id, @PathVariable("observation") String observation)
            throws ResourceNotFound, Refusal {
        outcomes.deleteObservation(id, observation);
        return InitiativePages.back(id, "deleted");
    }

    @PostMapping("/points")
    ModelAndView measure(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        SeriesForm form = SeriesForm.typed(sent);
        try {
            return taken(id, outcomes.addPoints(id, JsonTree.write(form.json())));
        } catch (BadCase bad) {
            return wrong(id, Beside.wrong("points", forms.ofPoints(bad, form, "points-text"), Typed.of(sent)));
        }
    }

    /** Deletes the point of a day, or all points of a series where no day is named. */
    @PostMapping("/points/{series}/delete")
    ModelAndView forgetPoints(
            @PathVariable("id") String id,
            @PathVariable("series") String series,
            @RequestParam(name = "on", defaultValue = "") String on)
            throws ResourceNotFound, Refusal {
        for (SeriesName name : SeriesName.values()) {
            if (name.name().equals(series)) {
                if (on.isEmpty()) {
                    outcomes.deleteSeries(id, name);
                } else {
                    outcomes.deletePoint(id, name, day(on));
                }
                return InitiativePages.back(id, "deleted");
            }
        }
        throw new ResourceNotFound("There is no such series.");
    }

    private static LocalDate day(String written) throws ResourceNotFound {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new ResourceNotFound("There is no point of such a day.");
        }
    }

    @Costly
    @PostMapping("/points/file")
    ModelAndView measureByFile(
            @PathVariable("id") String id,
            @RequestParam(name = "series", defaultValue = "") String series,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws ResourceNotFound, Refusal, IOException {
        initiatives.get(id);
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("series", series);
        if (file == null || file.isEmpty()) {
            return wrong(id, Beside.wrong("points", forms.noFile("points-file"), Typed.of(sent)));
        }
        Path copy = temporary.create("series-");
        SeriesForm form = new SeriesForm(FormJson.object(), java.util.List.of());
        try {
            file.transferTo(copy);
            form = SeriesForm.read(series, SeriesFile.read(copy, InitiativeOutcomes.MOST_POINTS));
            return taken(id, outcomes.addPoints(id, JsonTree.write(form.json())));
        } catch (BadCase bad) {
            return wrong(id, Beside.wrong("points", forms.ofPoints(bad, form, "points-file"), Typed.of(sent)));
        } catch (UnusableFile e) {
            return wrong(id, Beside.wrong("points", forms.unusable("points-file"), Typed.of(sent)));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static ModelAndView taken(String id, InitiativeOutcomes.SeriesChange change) {
        return new ModelAndView("redirect:/initiatives/" + id + "?done=points&count="
                + (change.added() + change.replaced()) + "#figure");
    }

    /**
     * Reads a report of a learning platform; only counts of it are kept. How it was read is shown at once, because it is
     * not kept; whoever sends the same file again counts nothing twice.
     */
    @Costly
    @PostMapping("/reports/file")
    ModelAndView report(
            @PathVariable("id") String id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "on", defaultValue = "") String on,
            Locale language)
            throws ResourceNotFound, Refusal, IOException {
        initiatives.get(id);
        if (file == null || file.isEmpty()) {
            return wrong(id, Beside.wrong("lms", forms.noFile("lms-file"), Typed.NOTHING));
        }
        Path copy = temporary.create("report-");
        try {
            file.transferTo(copy);
            SheetTaken taken = sheets.take(id, copy, SheetWishes.on(on, today.day()), language);
            int points = taken.series().stream()
                    .mapToInt(each -> each.added() + each.replaced())
                    .sum();
            Beside done = Beside.done("lms", taken.observations().size() + points);
            return view.of(initiatives.get(id), done.with(reports.of(taken)), null);
        } catch (BadCase bad) {
            return wrong(
                    id,
                    Beside.wrong("lms", forms.ofFile(bad, "lms-file"), Typed.NOTHING)
                            .with(reports.of(copy)));
        } catch (UnusableFile e) {
            return wrong(id, Beside.wrong("lms", forms.unusable("lms-file"), Typed.NOTHING));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ModelAndView wrong(String id, Beside beside) throws ResourceNotFound, Refusal {
        return view.of(initiatives.get(id), beside, null);
    }
}
