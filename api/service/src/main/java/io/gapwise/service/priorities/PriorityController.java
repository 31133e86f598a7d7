package io.gapwise.service.priorities;

import io.gapwise.core.json.JsonTree;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers in which order the cases come, and what would move one. */
@Costly
@RestController
@RequestMapping(
        path = PriorityController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class PriorityController {

    static final String PATH = "/api/v1/priorities";

    private final Priorities priorities;

    PriorityController(Priorities priorities) {
        this.priorities = priorities;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters, Refusal {
        String query = request.getQueryString();
        PriorityFilter filter = PriorityFilterReader.read(query);
        Locale language = AskedLanguage.of(request);
        PriorityPage page = priorities.page(filter, language);
        boolean whole =
                page.ranked().stream().allMatch(each -> each.rank().priority().whole());
        ResponseEntity.BodyBuilder response = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(AskedLanguage.headers(language, whole));
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, PageCursor.link(request.getContextPath() + PATH, query, page.next()));
        }
        return response.body(JsonTree.write(RankJson.page(page)));
    }

    @GetMapping("/{case}/moves")
    ResponseEntity<byte[]> moves(@PathVariable("case") String caseId, HttpServletRequest request)
            throws BadParameters, ResourceNotFound, Refusal {
        QueryParameters.read(request.getQueryString(), List.of()).refuseIfWrong();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonTree.write(RankJson.moves(priorities.moves(caseId, AskedLanguage.of(request)))));
    }
}
