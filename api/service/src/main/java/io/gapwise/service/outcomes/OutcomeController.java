package io.gapwise.service.outcomes;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.load.ReceivedFiles;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sheets.SheetFaults;
import io.gapwise.service.sheets.SheetTypes;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.outcomes.SeriesFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes and gives what was counted, scored and measured of an initiative. */
@RestController
@RequestMapping(
        path = "/api/v1/initiatives/{id}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class OutcomeController {

    private static final String SERIES = "series";
    private static final String ON = "on";

    /** A series takes less than so many bytes, even with as many points as it may have. */
    private static final int LARGEST_SERIES = 1024 * 1024;

    private final InitiativeOutcomes outcomes;
    private final ReceivedFiles files;

    OutcomeController(InitiativeOutcomes outcomes, ReceivedFiles files) {
        this.outcomes = outcomes;
        this.files = files;
    }

    @GetMapping("/observations")
    ResponseEntity<byte[]> observations(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        return listed(ResponseEntity.ok(), id, outcomes.observations(id), request);
    }

    /** Takes an observation or a list of them. */
    @PostMapping(path = "/observations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> observe(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, CaseTooLarge, ResourceNotFound, Refusal {
        byte[] body = CaseBody.ofOther(request);
        try {
            return listed(ResponseEntity.status(HttpStatus.CREATED), id, outcomes.addObservations(id, body), request);
        } catch (BadCase bad) {
            throw OutcomeRefusals.of(bad);
        }
    }

    /** Lists observations, each with what is odd about it. */
    private ResponseEntity<byte[]> listed(
            ResponseEntity.BodyBuilder answer, String id, List<StoredObservation> all, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        Integer reaches = outcomes.reaches(id);
        Locale language = AskedLanguage.of(request);
        return OutcomeJson.answer(
                answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE),
                all.stream()
                        .map(each -> OutcomeJson.observation(each, reaches, language))
                        .toList());
    }

    @DeleteMapping("/observations/{observation}")
    ResponseEntity<Void> forget(@PathVariable("id") String id, @PathVariable("observation") String observation)
            throws ResourceNotFound, Refusal {
        outcomes.deleteObservation(id, observation);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/series")
    ResponseEntity<byte[]> series(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        List<Map<String, Object>> all = new ArrayList<>();
        for (SeriesName name : SeriesName.values()) {
            all.add(OutcomeJson.series(name, outcomes.series(id, name)));
        }
        return OutcomeJson.answer(ResponseEntity.ok(), all);
    }

    @PostMapping(path = "/series", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> measure(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, ResourceNotFound, Refusal {
        byte[] body = request.getInputStream().readNBytes(LARGEST_SERIES + 1);
        if (body.length > LARGEST_SERIES) {
            throw Refusal.tooLarge(Sentence.of("series.tooLarge", LARGEST_SERIES));
        }
        try {
            return OutcomeJson.answer(ResponseEntity.ok(), OutcomeJson.change(outcomes.addPoints(id, body)));
        } catch (BadCase bad) {
            throw OutcomeRefusals.of(bad);
        }
    }

    /** Takes a file of two columns, the days and the values. */
    @Costly
    @PostMapping(
            path = "/series",
            consumes = {SheetTypes.CSV, SheetTypes.WORKBOOK, SheetTypes.ANY})
    ResponseEntity<byte[]> measureByFile(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, BadParameters, ResourceNotFound, Refusal, HttpMediaTypeNotSupportedException {
        SheetTypes.refuseUntyped(request);
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of(SERIES));
        SeriesName series = series(sent);
        sent.refuseIfWrong();
        try (ReceivedFiles.ReceivedFile file = files.receive(request)) {
            SeriesFile.Rows rows = SeriesFile.rows(file.path(), InitiativeOutcomes.MOST_POINTS);
            return OutcomeJson.answer(
                    ResponseEntity.ok(),
                    OutcomeJson.change(outcomes.addPoints(id, series, SeriesReader.checked(rows, outcomes.today()))));
        } catch (BadCase bad) {
            throw OutcomeRefusals.of(bad);
        } catch (UnusableFile e) {
            throw Refusal.badOutcome(SheetFaults.errors(e));
        }
    }

    private static SeriesName series(QueryParameters sent) {
        String word = sent.value(SERIES);
        SeriesName series =
                word == null ? SeriesName.FIGURE : SeriesName.of(word).orElse(null);
        if (series == null) {
            sent.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, SERIES, Sentence.of("sent.word"), SeriesName.words(), null));
        }
        return series == null ? SeriesName.FIGURE : series;
    }

    @DeleteMapping("/series/{series}")
    ResponseEntity<Void> forgetSeries(
            @PathVariable("id") String id, @PathVariable("series") String series, HttpServletRequest request)
            throws BadParameters, ResourceNotFound, Refusal {
        SeriesName name = SeriesName.of(series).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.series")));
        LocalDate on = on(QueryParameters.read(request.getQueryString(), List.of(ON)));
        if (on == null) {
            outcomes.deleteSeries(id, name);
        } else {
            outcomes.deletePoint(id, name, on);
        }
        return ResponseEntity.noContent().build();
    }

    /** Returns the day of the only point that is meant; null where all are. */
    private static @Nullable LocalDate on(QueryParameters sent) throws BadParameters {
        String written = sent.value(ON);
        LocalDate on = null;
        if (written != null) {
            try {
                on = LocalDate.parse(written);
            } catch (DateTimeException e) {
                sent.wrong(ErrorEntry.parameter(ProblemKind.WRONG_FORM, ON, Sentence.of("sent.day")));
            }
        }
        sent.refuseIfWrong();
        return on;
    }
}
