package io.gapwise.service.appraisals;

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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes rounds of appraisals in from sheets. */
@RestController
@RequestMapping("/api/v1/appraisals")
class AppraisalSheetController {

    private static final String DRY_RUN = "dryRun";
    private static final List<String> TRUTHS = List.of("true", "false");
    private static final List<String> PARAMETERS =
            List.of("name", "asOf", "source", "columns", "words", "capabilities", DRY_RUN);

    private final AppraisalSheets sheets;
    private final ReceivedFiles files;

    AppraisalSheetController(AppraisalSheets sheets, ReceivedFiles files) {
        this.sheets = sheets;
        this.files = files;
    }

    /** Reads a sheet; with {@code dryRun=true} it only says what would be kept. */
    @Costly
    @PostMapping(
            path = "/import",
            consumes = {SheetTypes.CSV, SheetTypes.WORKBOOK, SheetTypes.ANY},
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> take(HttpServletRequest request)
            throws IOException, BadParameters, Refusal, HttpMediaTypeNotSupportedException {
        SheetTypes.refuseUntyped(request);
        QueryParameters sent = QueryParameters.read(request.getQueryString(), PARAMETERS);
        String dryRun = sent.value(DRY_RUN);
        if (dryRun != null && !TRUTHS.contains(dryRun)) {
            sent.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, DRY_RUN, "must be one of: true, false", dryRun, TRUTHS));
        }
        SaidOfAppraisals said = new SaidOfAppraisals(
                text(sent, "name"),
                text(sent, "asOf"),
                text(sent, "source"),
                map(sent, "columns"),
                map(sent, "words"),
                map(sent, "capabilities"));
        sent.refuseIfWrong();
        Locale language = AskedLanguage.of(request);
        try (ReceivedFiles.ReceivedFile file = files.receive(request)) {
            AppraisalReading reading = "true".equals(dryRun)
                    ? sheets.look(file.path(), said)
                    : sheets.keep(UUID.randomUUID().toString(), file.path(), said);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .body(AppraisalReadingJson.of(reading, language));
        } catch (UnusableFile e) {
            throw SheetFaults.refusal(e);
        }
    }

    private static String text(QueryParameters sent, String name) {
        return Objects.requireNonNullElse(sent.value(name), "");
    }

    /** Reads an object of texts. */
    private static Map<String, String> map(QueryParameters sent, String name) {
        Map<String, String> said = new LinkedHashMap<>();
        String written = sent.value(name);
        if (written != null) {
            try {
                if (JsonTree.read(written.getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode map
                        && map.valueStream().allMatch(each -> each.isNull() || each.isString())) {
                    map.forEachEntry((key, value) -> said.put(key, value.asString("")));
                    return said;
                }
            } catch (BadCase e) {
                // It is told below, because nothing else can be said of it.
            }
            sent.wrong(ErrorEntry.parameter(ProblemKind.WRONG_FORM, name, Sentence.of("initiative.object")));
        }
        return said;
    }
}
