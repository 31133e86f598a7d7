package io.gapwise.service.network;

import java.util.regex.Pattern;

/** Knows how browsers write the web site from which a script calls. */
public final class WebOrigin {

    /** More than any name of a host with its port. */
    public static final int LONGEST = 300;

    private static final Pattern WRITTEN =
            Pattern.compile("https?://(?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:]+])(?::[1-9][0-9]{0,4})?");

    private WebOrigin() {}

    /** Says whether a browser would send a text as an origin, such as {@code https://portal.example.org}. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && WRITTEN.matcher(text).matches()
                && !text.matches("http://.*:80|https://.*:443");
    }
}
