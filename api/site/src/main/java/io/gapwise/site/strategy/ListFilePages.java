package io.gapwise.site.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.load.Costly;
import io.gapwise.service.settings.TemporaryFiles;
import io.gapwise.service.strategy.SheetReading;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategySheets;
import io.gapwise.service.strategy.StrategyTables;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.site.PackedFile;
import io.gapwise.site.SiteTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a list of entries from a file, after showing what would become of each row, and gives lists away. */
@Costly
@Controller
@RequestMapping({
    "/strategy/objectives",
    "/strategy/capabilities",
    "/strategy/personas",
    "/strategy/assets",
    "/strategy/stakeholders",
    "/strategy/technologies",
    "/strategy/undertakings"
})
class ListFilePages {

    private final StrategySheets sheets;
    private final StrategyTables tables;
    private final TemporaryFiles temporary;
    private final ShownReadings readings;
    private final SiteTexts say;

    ListFilePages(
            StrategySheets sheets,
            StrategyTables tables,
            TemporaryFiles temporary,
            ShownReadings readings,
            SiteTexts say) {
        this.sheets = sheets;
        this.tables = tables;
        this.temporary = temporary;
        this.readings = readings;
        this.say = say;
    }

    @GetMapping("/import")
    ModelAndView ask(HttpServletRequest request, @RequestParam(name = "wrong", defaultValue = "") String wrong) {
        return page(
                StrategyPaths.kind(request),
                wrong.equals("large") ? List.of(say.text("strategy.file.large")) : List.of());
    }

    /** Leads whoever opens the address of a form, as after one that was not kept, to the page that has the form. */
    @GetMapping("/import/file")
    ModelAndView form(HttpServletRequest request) {
        return new ModelAndView("redirect:" + StrategyPaths.of(StrategyPaths.kind(request)) + "/import");
    }

    /** Looks into a file; nothing is kept. */
    @PostMapping("/import/file")
    ModelAndView look(
            HttpServletRequest request, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        StrategyKind kind = StrategyPaths.kind(request);
        if (file == null || file.isEmpty()) {
            return refused(page(kind, List.of(say.text("strategy.file.none"))));
        }
        Path copy = temporary.create("list-");
        try {
            file.transferTo(copy);
            String packed = PackedFile.packed(Files.readAllBytes(copy));
            if (packed.length() > PackedFile.MOST_CHARACTERS) {
                return refused(page(kind, List.of(say.text("strategy.file.large"))));
            }
            return read(kind, copy, packed, Map.of(), false);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Reads the file that was looked into with what is said of its columns: looks again, or keeps it. */
    @PostMapping("/import")
    ModelAndView take(HttpServletRequest request, @RequestParam MultiValueMap<String, String> sent) throws IOException {
        StrategyKind kind = StrategyPaths.kind(request);
        String packed = sent.getFirst("packed");
        byte[] content = PackedFile.unpacked(packed == null ? "" : packed).orElse(null);
        if (packed == null || content == null) {
            return refused(page(kind, List.of(say.text("strategy.file.again"))));
        }
        Path copy = temporary.create("list-");
        try {
            Files.write(copy, content);
            return read(kind, copy, packed, said(sent), "keep".equals(sent.getFirst("then")));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Map<String, String> said(MultiValueMap<String, String> sent) {
        Map<String, String> said = new LinkedHashMap<>();
        List<String> columns = sent.getOrDefault("column", List.of());
        List<String> fields = sent.getOrDefault("field", List.of());
        for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            said.put(columns.get(i), fields.get(i));
        }
        return said;
    }

    private ModelAndView read(StrategyKind kind, Path file, String packed, Map<String, String> said, boolean keep)
            throws IOException {
        try {
            SheetReading reading = sheets.read(kind, file, said, keep);
            ModelAndView page = page(kind, List.of());
            page.addObject("reading", readings.of(reading));
            page.addObject("packed", packed);
            return page;
        } catch (BadCase bad) {
            List<String> problems = bad.problems().stream()
                    .map(each -> each.detail(say.locale()))
                    .distinct()
                    .collect(Collectors.toList());
            ModelAndView page = said.isEmpty() ? page(kind, problems) : again(kind, file, packed, problems);
            return refused(page);
        } catch (UnusableFile e) {
            return refused(page(kind, List.of(say.text("strategy.file.unusable"))));
        }
    }

    /** Shows the columns as they were guessed beside what is wrong with what was said of them. */
    private ModelAndView again(StrategyKind kind, Path file, String packed, List<String> problems) throws IOException {
        ModelAndView page = page(kind, problems);
        try {
            page.addObject("reading", readings.of(sheets.read(kind, file, Map.of(), false)));
            page.addObject("packed", packed);
        } catch (BadCase e) {
            // The problems say already that nothing can be read.
        }
        return page;
    }

    private static ModelAndView page(StrategyKind kind, List<String> problems) {
        ModelAndView page = new ModelAndView("strategy/import");
        page.addObject("kind", kind);
        page.addObject("sample", false);
        page.addObject("problems", problems);
        page.addObject("reading", null);
        page.addObject("packed", "");
        return page;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            HttpServletRequest request,
            @RequestParam(name = "format", defaultValue = "csv") String format,
            @RequestParam(name = "samples", defaultValue = "") String samples)
            throws IOException {
        StrategyKind kind = StrategyPaths.kind(request);
        StrategyTables.Format chosen = StrategyTables.Format.of(format).orElse(StrategyTables.Format.CSV);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tables.write(kind, samples.equals("yes"), chosen, out);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(chosen.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kind.path() + "." + chosen.ending())
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
