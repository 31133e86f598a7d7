package io.gapwise.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Offers small functions that every template needs, as {@code @pages}. */
@Component("pages")
public final class Pages {

    private static final String LANGUAGE = "lang";

    /** Returns the part of the site that the reader is in, which is the first segment of the address. */
    public String section() {
        return ServletUriComponentsBuilder.fromCurrentRequest().build().getPathSegments().stream()
                .findFirst()
                .orElse("");
    }

    /**
     * Returns the address of this page in another language. A page that answers a form cannot be asked for by its own address:
     * it names the address of the page with the form, and without that it is the first page.
     *
     * @param form the address of the page with the form, below that of the service; null where nobody says
     */
    public String in(String language, @Nullable String form) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        String path = request.getRequestURI();
        boolean asked = request.getMethod().equals("GET")
                && request.getDispatcherType() == DispatcherType.REQUEST
                && !path.startsWith("//");
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(asked ? path : request.getContextPath() + (form == null ? "/" : form));
        if (asked) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam(LANGUAGE, language).build().toUriString();
    }

    /** Turns a word of the contract into the name of a CSS class: {@code NOT_TRAINING} becomes {@code not-training}. */
    public String css(Object word) {
        return word.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
