package io.gapwise.service.audit;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows the audit trail of a tenant, the newest entries first. */
@RestController
class AuditController {

    static final String PATH = "/api/v1/audit";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PARAMETERS = List.of("limit", "cursor");

    private final AuditEntries entries;

    AuditController(AuditEntries entries) {
        this.entries = entries;
    }

    private record Shown(String at, String who, String action, String about) {

        static Shown of(RecordedAction entry) {
            return new Shown(entry.at().toString(), entry.who(), entry.action(), entry.about());
        }
    }

    @GetMapping(
            path = PATH,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), PARAMETERS);
        int limit = parameters.limit();
        long before = before(parameters);
        parameters.refuseIfWrong();
        List<AuditEntry> found = entries.newest(before, limit + 1);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (found.size() > limit) {
            found = found.subList(0, limit);
            String last = found.get(limit - 1).hash();
            response.header(
                    HttpHeaders.LINK,
                    "<%s%s?limit=%d&cursor=%s>; rel=\"next\"".formatted(request.getContextPath(), PATH, limit, last));
        }
        List<Shown> shown =
                found.stream().map(RecordedAction::of).map(Shown::of).toList();
        return response.body(JSON.writeValueAsString(shown).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A page ends with an entry that is named by its hash, because its number would tell a tenant how much others do.
     */
    private long before(QueryParameters parameters) {
        String cursor = parameters.value("cursor");
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        Optional<Long> place = cursor.matches("[0-9a-f]{64}") ? entries.place(cursor) : Optional.empty();
        if (place.isEmpty()) {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CURSOR, "cursor", "was not taken from the link to the next page"));
        }
        return place.orElse(Long.MAX_VALUE);
    }
}
