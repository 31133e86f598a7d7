package io.gapwise.site.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.service.appraisals.AppraisalReading;
import io.gapwise.service.appraisals.AppraisalRound;
import io.gapwise.service.appraisals.AppraisalSheets;
import io.gapwise.service.appraisals.Appraisals;
import io.gapwise.service.appraisals.AppraisedGroup;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.settings.TemporaryFiles;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.appraisals.AppraisalUse;
import io.gapwise.sheets.mapping.MappingTexts;
import io.gapwise.site.PackedFile;
import io.gapwise.site.SiteTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a sheet of appraisals in, after showing what would be kept of it and what would not. */
@Costly
@Controller
@RequestMapping("/appraisals/new")
class AppraisalSheetPages {

    private static final int MOST_GROUPS = 100;
    private static final int MOST_NAMES = 500;

    private final Appraisals appraisals;
    private final AppraisalSheets sheets;
    private final Strategy strategy;
    private final TemporaryFiles temporary;
    private final SiteTexts say;

    AppraisalSheetPages(
            Appraisals appraisals, AppraisalSheets sheets, Strategy strategy, TemporaryFiles temporary, SiteTexts say) {
        this.appraisals = appraisals;
        this.sheets = sheets;
        this.strategy = strategy;
        this.temporary = temporary;
        this.say = say;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(name = "wrong", defaultValue = "") String wrong) {
        TypedAppraisals form = TypedAppraisals.begun(appraisals.today().toString());
        return page(form, wrong.equals("large") ? problem("strategy.file.large") : Map.of(), null);
    }

    /** Leads whoever opens the address of a form, as after one that was not kept, to the page that has the form. */
    @GetMapping("/file")
    ModelAndView form() {
        return new ModelAndView("redirect:/appraisals/new");
    }

    /** Looks into a sheet; nothing is kept. */
    @PostMapping("/file")
    ModelAndView look(
            HttpServletRequest request, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        TypedAppraisals form = TypedAppraisals.read(request, "");
        if (file == null || file.isEmpty()) {
            return refused(page(form, problem("strategy.file.none"), null));
        }
        Path copy = temporary.create("appraisals-");
        try {
            file.transferTo(copy);
            String packed = PackedFile.packed(Files.readAllBytes(copy));
            if (packed.length() > PackedFile.MOST_CHARACTERS) {
                return refused(page(form, problem("strategy.file.large"), null));
            }
            return read(new TypedAppraisals(form.id(), packed, form.said()), copy, false);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Reads the sheet that was looked into with what is said of it: looks again, or keeps what it counts. */
    @PostMapping
    ModelAndView take(HttpServletRequest request) throws IOException {
        TypedAppraisals form = TypedAppraisals.read(request, null);
        byte[] content = PackedFile.unpacked(form.packed()).orElse(null);
        if (form.packed().isEmpty() || content == null) {
            return refused(page(new TypedAppraisals(form.id(), "", form.said()), problem("strategy.file.again"), null));
        }
        Path copy = temporary.create("appraisals-");
        try {
            Files.write(copy, content);
            return read(form, copy, "keep".equals(request.getParameter("then")));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ModelAndView read(TypedAppraisals form, Path sheet, boolean keep) throws IOException {
        try {
            if (keep) {
                AppraisalRound round =
                        sheets.keep(form.id(), sheet, form.said()).round();
                if (round != null) {
                    return new ModelAndView("redirect:/appraisals/{id}", Map.of("id", round.id(), "note", "kept"));
                }
            }
            return page(form, Map.of(), sheets.look(sheet, form.said()));
        } catch (BadParameters bad) {
            return refused(again(form, sheet, wrong(bad)));
        } catch (UnusableFile e) {
            return refused(
                    page(new TypedAppraisals(form.id(), "", form.said()), problem("strategy.file.unusable"), null));
        }
    }

    /** Shows what can be read of the sheet beside what is wrong with what was said of it. */
    private ModelAndView again(TypedAppraisals form, Path sheet, Map<String, String> wrong) throws IOException {
        try {
            return page(form, wrong, sheets.look(sheet, form.said()));
        } catch (BadParameters bad) {
            try {
                return page(form, wrong, sheets.look(sheet, form.onlyNamed()));
            } catch (BadParameters nothing) {
                return page(new TypedAppraisals(form.id(), "", form.said()), wrong, null);
            }
        }
    }

    private Map<String, String> wrong(BadParameters bad) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (ErrorEntry error : bad.errors()) {
            String field = error.parameter() == null ? "" : error.parameter();
            String said = error.in(say.locale()).detail();
            wrong.merge(field, said, (one, other) -> one.contains(other) ? one : one + " " + other);
        }
        return wrong;
    }

    private Map<String, String> problem(String key) {
        return Map.of("file", say.text(key));
    }

    private ModelAndView page(TypedAppraisals form, Map<String, String> wrong, @Nullable AppraisalReading reading) {
        Locale language = say.locale();
        return new ModelAndView("appraisals/new")
                .addObject("form", form)
                .addObject("wrong", wrong)
                .addObject("reading", reading)
                .addObject("uses", AppraisalUse.values())
                .addObject("standings", List.of(Standing.values()))
                .addObject("together", AppraisedGroup.TOGETHER)
                .addObject("most", MOST_GROUPS)
                .addObject(
                        "known",
                        reading == null ? List.of() : strategy.names(StrategyKind.CAPABILITY, false, MOST_NAMES))
                .addObject(
                        "notices",
                        reading == null
                                ? List.of()
                                : reading.table().notices().stream()
                                        .map(MappingTexts.in(language)::of)
                                        .toList())
                .addObject("pageAddress", "/appraisals/new");
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
