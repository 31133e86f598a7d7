package io.gapwise.service.problems;

import io.gapwise.service.pages.DecodedPaths;
import io.gapwise.service.pages.LinkPaths;
import io.gapwise.service.store.StoreFault;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Shows on a page what went wrong. */
public final class ProblemPage {

    private static final DecodedPaths OF_API = DecodedPaths.of("/api/**", "/xapi/**");

    /** Where people answer who have nothing but a link; the page there leads back to the questions and to nothing else. */
    private static final Pattern OF_LINKS =
            Pattern.compile("(%s)([A-Za-z0-9_-]{22})?.*".formatted(String.join("|", LinkPaths.ALL)), Pattern.DOTALL);

    private ProblemPage() {}

    /** Says whether a person asks and not a program. Whatever asks the API is a program, and whoever has a link a person. */
    public static boolean isWanted(HttpServletRequest request) {
        if (isByLink(request)) {
            return true;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE) && !OF_API.fit(request);
    }

    /** @param status the status whose sentence is shown; an unknown status counts as a fault of ours */
    public static ModelAndView of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return of(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known, message(status), "");
    }

    /** Says whether somebody asks who has nothing but a link, also where what was asked for has failed. */
    static boolean isByLink(HttpServletRequest request) {
        return OF_LINKS.matcher(address(request)).matches();
    }

    private static String address(HttpServletRequest request) {
        String asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return asked.startsWith(request.getContextPath())
                ? asked.substring(request.getContextPath().length())
                : asked;
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
        String address = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? address(current.getRequest())
                : "";
        Matcher link = OF_LINKS.matcher(address);
        return link.matches()
                ? new ModelAndView("links/wrong", status)
                        .addObject("questions", link.group(2) == null ? null : link.group(1) + link.group(2))
                        .addObject("tooLong", status.value() == HttpStatus.CONTENT_TOO_LARGE.value())
                : new ModelAndView("wrong", Map.of("message", message, "detail", detail), status);
    }
}
