package io.gapwise.service.sheets;

import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.load.ReceivedFiles;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.ForeignFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks into a file: which tables it has, what their columns seem to mean, and which maps were made for such files. */
@RestController
class GuessController {

    private final ReceivedFiles files;
    private final KeptMaps maps;

    GuessController(ReceivedFiles files, KeptMaps maps) {
        this.files = files;
        this.maps = maps;
    }

    @Costly
    @PostMapping(
            path = "/api/v1/sheet-maps/guess",
            consumes = {SheetTypes.CSV, SheetTypes.WORKBOOK, SheetTypes.ANY},
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> guess(HttpServletRequest request)
            throws IOException, BadParameters, Refusal, HttpMediaTypeNotSupportedException {
        SheetTypes.refuseUntyped(request);
        QueryParameters.read(request.getQueryString(), List.of()).refuseIfWrong();
        Locale language = AskedLanguage.of(request);
        try (ReceivedFiles.ReceivedFile file = files.receive(request);
                ForeignFile found = ForeignFile.open(file.path())) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(GuessJson.write(found.tables(), maps, language));
        } catch (UnusableFile e) {
            throw SheetFaults.refusal(e);
        }
    }
}
