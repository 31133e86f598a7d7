package io.gapwise.service.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Lets a caller see what a call would answer, by {@code ?dryRun=true}, without anything being stored. The answer says in a
 * header that it is none, and what would be stored has the id that nothing ever has.
 */
public final class DryRun {

    public static final String NAME = "dryRun";

    /** The header of an answer to a call that stored nothing. */
    public static final String HEADER = "Dry-Run";

    /** The id of what is not stored (the Nil UUID of RFC 9562). */
    public static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private DryRun() {}

    /** Reads the query of a call that has no other parameter. */
    public static boolean isWanted(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of(NAME));
        boolean wanted = parameters.flag(NAME);
        parameters.refuseIfWrong();
        return wanted;
    }

    /** Answers as the call would, but that nothing was made, so there is no place at which it could be found. */
    public static ResponseEntity<byte[]> answer(HttpHeaders headers, byte[] json) {
        return ResponseEntity.ok()
                .headers(headers)
                .header(HEADER, "true")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
    }
}
