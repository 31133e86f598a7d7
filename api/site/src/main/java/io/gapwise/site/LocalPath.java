package io.gapwise.site;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Finds the address within the site that somebody wanted, so that signing in never leads to another site. */
final class LocalPath {

    static final String START = "/";

    private static final int LONGEST = 2000;

    private LocalPath() {}

    /**
     * Returns the path with its query, as a header can hold it: letters that are not ASCII are written as numbers.
     *
     * @param asked what the address or a form says
     * @return the first page where it is no path of this site, or one that would only lead back to signing in
     */
    static String of(@Nullable String asked) {
        if (asked == null
                || asked.length() > LONGEST
                || !asked.startsWith("/")
                || asked.startsWith("//")
                || asked.indexOf('\\') >= 0
                || asked.chars().anyMatch(Character::isISOControl)) {
            return START;
        }
        try {
            URI address = new URI(new URI(asked).toASCIIString());
            String path = address.getRawPath();
            boolean leadsBack = path.equals("/login") || path.startsWith("/login/") || path.equals("/logout");
            if (address.isAbsolute() || address.getRawAuthority() != null || leadsBack || path.startsWith("//")) {
                return START;
            }
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        } catch (URISyntaxException e) {
            return START;
        }
    }

    /**
     * Returns the path of an address as browsers send it, in {@code Referer} for example.
     *
     * @param contextPath the part before all paths of the program; may be empty
     */
    static String ofWhole(@Nullable String address, String contextPath) {
        if (address == null) {
            return START;
        }
        try {
            URI whole = new URI(address);
            String path = whole.getRawPath();
            if (path == null || !path.startsWith(contextPath)) {
                return START;
            }
            String within = path.substring(contextPath.length());
            return of(whole.getRawQuery() == null ? within : within + "?" + whole.getRawQuery());
        } catch (URISyntaxException e) {
            return START;
        }
    }
}
