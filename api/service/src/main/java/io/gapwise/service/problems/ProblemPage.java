package io.gapwise.service.problems;

import io.gapwise.service.pages.DecodedPaths;
import io.gapwise.service.store.StoreFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;

/** Shows on a page what went wrong. */
public final class ProblemPage {

    private static final DecodedPaths OF_API = DecodedPaths.of("/api/**");

    private ProblemPage() {}

    /** Says whether a person asks and not a program. Whatever asks the API is a program. */
    public static boolean isWanted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE) && !OF_API.fit(request);
    }

    /** @param status the status whose sentence is shown; an unknown status counts as a fault of ours */
    public static ModelAndView of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return of(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known, message(status), "");
    }

    private static String message(int status) {
        return switch (status) {
            case 404 -> "error.notHere";
            case 421 -> "error.otherHost";
            case 503 -> "error.busy";
            default -> status >= 400 && status < 500 ? "error.bad" : "error.unexpected";
        };
    }

    /** Says what is wrong with the database, and in a header when to try again. */
    public static ModelAndView of(StoreFault fault, HttpServletResponse response) {
        StoreFault.again().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        return of(HttpStatus.SERVICE_UNAVAILABLE, "error.store." + fault, "");
    }

    /**
     * @param message the key of a text
     * @param detail a longer explanation in the language of the rules; may be empty
     */
    public static ModelAndView of(HttpStatusCode status, String message, String detail) {
        return new ModelAndView("wrong", Map.of("message", message, "detail", detail), status);
    }
}
