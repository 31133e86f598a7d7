package io.gapwise.service.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.load.ReceivedFiles;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.sheets.SheetFaults;
import io.gapwise.service.sheets.SheetTypes;
import io.gapwise.sheets.UnusableFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes lists of entries from files, and gives them away. */
@RestController
@RequestMapping({
    "/api/v1/objectives",
    "/api/v1/capabilities",
    "/api/v1/personas",
    "/api/v1/assets",
    "/api/v1/stakeholders",
    "/api/v1/technologies",
    "/api/v1/undertakings"
})
class StrategySheetController {

    private static final String MAP = "map";
    private static final String DRY_RUN = "dryRun";
    private static final String FORMAT = "format";
    private static final List<String> TRUTHS = List.of("true", "false");
    private static final List<String> FORMATS = Arrays.stream(StrategyTables.Format.values())
            .map(StrategyTables.Format::ending)
            .toList();

    private final StrategySheets sheets;
    private final StrategyTables tables;
    private final ReceivedFiles files;

    StrategySheetController(StrategySheets sheets, StrategyTables tables, ReceivedFiles files) {
        this.sheets = sheets;
        this.tables = tables;
        this.files = files;
    }

    @Costly
    @PostMapping(
            path = "/import",
            consumes = {SheetTypes.CSV, SheetTypes.WORKBOOK, SheetTypes.ANY},
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> take(HttpServletRequest request)
            throws IOException, BadParameters, Refusal, HttpMediaTypeNotSupportedException {
        SheetTypes.refuseUntyped(request);
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of(MAP, DRY_RUN));
        Map<String, String> said = said(sent);
        String dryRun = word(sent, DRY_RUN, TRUTHS, "false");
        sent.refuseIfWrong();
        Locale language = AskedLanguage.of(request);
        try (ReceivedFiles.ReceivedFile file = files.receive(request)) {
            SheetReading reading = sheets.read(AskedKind.of(request), file.path(), said, !"true".equals(dryRun));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .body(SheetReadingJson.of(reading, language));
        } catch (BadCase bad) {
            throw StrategyController.refused(bad);
        } catch (UnusableFile e) {
            throw SheetFaults.refusal(e);
        }
    }

    /** Reads an object of the fields by the names of their columns; null or an empty text leaves a column out. */
    private static Map<String, String> said(QueryParameters sent) {
        Map<String, String> said = new LinkedHashMap<>();
        String written = sent.value(MAP);
        if (written != null) {
            try {
                if (JsonTree.read(written.getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode map
                        && map.valueStream().allMatch(each -> each.isNull() || each.isString())) {
                    map.forEachEntry((column, field) -> said.put(column, field.asString("")));
                    return said;
                }
            } catch (BadCase e) {
                // It is told below, because nothing else can be said of it.
            }
            sent.wrong(ErrorEntry.parameter(ProblemKind.WRONG_FORM, MAP, Sentence.of("initiative.object")));
        }
        return said;
    }

    private static String word(QueryParameters sent, String name, List<String> words, String otherwise) {
        String word = sent.value(name);
        if (word != null && !words.contains(word)) {
            sent.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, name, "must be one of: " + String.join(", ", words), word, words));
        }
        return word == null ? otherwise : word;
    }

    @Costly
    @GetMapping("/export")
    ResponseEntity<byte[]> export(HttpServletRequest request) throws IOException, BadParameters {
        StrategyKind kind = AskedKind.of(request);
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of(FORMAT, "sample"));
        String ending = word(sent, FORMAT, FORMATS, "json");
        boolean sample = StrategyFilterReader.sample(sent);
        sent.refuseIfWrong();
        StrategyTables.Format format = StrategyTables.Format.of(ending).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tables.write(kind, sample, format, out);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kind.path() + "." + ending)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
