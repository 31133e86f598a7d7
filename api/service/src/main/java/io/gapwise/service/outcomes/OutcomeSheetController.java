package io.gapwise.service.outcomes;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.load.ReceivedFiles;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sheets.SheetFaults;
import io.gapwise.service.sheets.SheetTypes;
import io.gapwise.sheets.UnusableFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports of learning platforms for an initiative. */
@RestController
@RequestMapping(
        path = "/api/v1/initiatives/{id}/sheets",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class OutcomeSheetController {

    private final OutcomeSheets sheets;
    private final InitiativeOutcomes outcomes;
    private final ReceivedFiles files;

    OutcomeSheetController(OutcomeSheets sheets, InitiativeOutcomes outcomes, ReceivedFiles files) {
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.files = files;
    }

    @GetMapping
    ResponseEntity<byte[]> list(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return OutcomeJson.answer(
                ResponseEntity.ok(),
                sheets.taken(id).stream().map(OutcomeJson::sheet).toList());
    }

    @Costly
    @PostMapping(consumes = {SheetTypes.CSV, SheetTypes.WORKBOOK, SheetTypes.ANY})
    ResponseEntity<byte[]> take(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, BadParameters, ResourceNotFound, Refusal, HttpMediaTypeNotSupportedException {
        SheetTypes.refuseUntyped(request);
        SheetWishes wishes = SheetWishes.read(request.getQueryString(), outcomes.today());
        Locale language = AskedLanguage.of(request);
        try (ReceivedFiles.ReceivedFile file = files.receive(request)) {
            SheetTaken taken = sheets.take(id, file.path(), wishes, language);
            return OutcomeJson.answer(
                    ResponseEntity.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE),
                    SheetTakenJson.of(taken, language));
        } catch (BadCase bad) {
            throw OutcomeRefusals.of(bad);
        } catch (UnusableFile e) {
            throw Refusal.badOutcome(SheetFaults.errors(e));
        }
    }
}
