package io.gapwise.service.expectations;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.load.ReceivedFiles;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sheets.SheetFaults;
import io.gapwise.service.sheets.SheetTypes;
import io.gapwise.sheets.UnusableFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives what a version of a plan leads people to expect: as JSON, and in the forms of Frappe HR. */
@RestController
@RequestMapping("/api/v1/plans/{id}/versions/{number}/expectations")
class ExpectationController {

    private static final String FORM = "form";
    private static final String OWN = "json";
    private static final String CSV = "frappe-csv";
    private static final String JSON = "frappe-json";
    private static final String SHORT_CSV = "csv";
    private static final MediaType TEXT = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Expectations expectations;
    private final ReceivedFiles files;

    ExpectationController(Expectations expectations, ReceivedFiles files) {
        this.expectations = expectations;
        this.files = files;
    }

    /** Gives what is expected of each role. */
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, SheetTypes.CSV, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> ofRoles(
            @PathVariable("id") String id, @PathVariable("number") String number, HttpServletRequest request)
            throws BadParameters, ResourceNotFound {
        Locale language = AskedLanguage.of(request);
        PlanExpectations found = expectations.of(id, number(number), language);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String usual = accept != null && accept.strip().startsWith(SheetTypes.CSV) ? CSV : OWN;
        String form = form(request, List.of(OWN, SHORT_CSV, CSV, JSON), usual);
        if (form.equals(OWN)) {
            return answer(MediaType.APPLICATION_JSON, ExpectationJson.of(found, language));
        }
        boolean csv = !form.equals(JSON);
        return answer(
                csv ? TEXT : MediaType.APPLICATION_JSON, new FrappeForm(language).ofRoles(found.expectations(), csv));
    }

    /** Gives a goal for each person of a file, which is stored nowhere, and of what the role is expected. */
    @Costly
    @PostMapping(
            consumes = {SheetTypes.CSV, SheetTypes.WORKBOOK, SheetTypes.ANY},
            produces = {MediaType.APPLICATION_JSON_VALUE, SheetTypes.CSV, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> ofPeople(
            @PathVariable("id") String id, @PathVariable("number") String number, HttpServletRequest request)
            throws IOException, BadParameters, ResourceNotFound, Refusal, HttpMediaTypeNotSupportedException {
        Locale language = AskedLanguage.of(request);
        SheetTypes.refuseUntyped(request);
        PlanExpectations found = expectations.of(id, number(number), language);
        boolean csv = !form(request, List.of(SHORT_CSV, CSV, JSON), CSV).equals(JSON);
        try (ReceivedFiles.ReceivedFile file = files.receive(request)) {
            ExpectedPeople people = ExpectedPeople.read(file.path(), found);
            return answer(
                    csv ? TEXT : MediaType.APPLICATION_JSON,
                    new FrappeForm(language).ofPeople(found.expectations(), people.people(), csv));
        } catch (UnusableFile e) {
            throw SheetFaults.refusal(e);
        }
    }

    private static int number(String written) throws ResourceNotFound {
        if (written.matches("[0-9]{1,9}")) {
            return Integer.parseInt(written);
        }
        throw new ResourceNotFound(Sentence.of("missing.planVersion"));
    }

    private static String form(HttpServletRequest request, List<String> forms, String usual) throws BadParameters {
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of(FORM));
        String form = sent.value(FORM);
        if (form != null && !forms.contains(form)) {
            sent.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, FORM, "must be one of: " + String.join(", ", forms), form, forms));
        }
        sent.refuseIfWrong();
        return form == null ? usual : form;
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT)
                .body(body);
    }
}
