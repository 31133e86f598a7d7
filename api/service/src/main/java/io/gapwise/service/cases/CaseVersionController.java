package io.gapwise.service.cases;

import io.gapwise.service.caching.KeptByClients;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a case said before, what was changed in it, and what that changed in its answers. */
@RestController
@RequestMapping(
        path = GapCaseController.PATH + "/{id}/versions",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class CaseVersionController {

    private final CaseHistories histories;

    CaseVersionController(CaseHistories histories) {
        this.histories = histories;
    }

    @GetMapping
    ResponseEntity<byte[]> versions(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of("limit", "cursor"));
        int limit = parameters.limit();
        int before = VersionNumbers.cursor(parameters);
        parameters.refuseIfWrong();
        CaseHistory history = histories.of(id, before, limit);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (history.next() != null) {
            response.header(
                    HttpHeaders.LINK,
                    "<%s%s/%s/versions?limit=%d&cursor=%d>; rel=\"next\""
                            .formatted(request.getContextPath(), GapCaseController.PATH, id, limit, history.next()));
        }
        return response.body(history.json());
    }

    /** Gives what the case said, as it was sent where all of it was sent at once. */
    @GetMapping("/{number}")
    ResponseEntity<byte[]> version(
            @PathVariable("id") String id, @PathVariable("number") String number, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        return KeptByClients.askingAgain(
                request,
                HttpHeaders.EMPTY,
                histories.version(id, VersionNumbers.read(number)).getBytes(StandardCharsets.UTF_8));
    }
}
