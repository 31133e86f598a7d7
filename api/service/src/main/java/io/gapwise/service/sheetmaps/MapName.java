package io.gapwise.service.sheetmaps;

import java.util.Optional;
import java.util.regex.Pattern;

/** Knows what a map may be called. A name stands in an address, so that it has no slash and is more than dots. */
public final class MapName {

    /** How many characters a name may have. */
    public static final int LONGEST = 100;

    private static final Pattern FORM = Pattern.compile("(?!\\.+$)[^\\p{Cntrl}\\p{Cs}/\\\\;%]+");

    private MapName() {}

    /** Returns the name without blanks around it; empty if nothing may be called so. */
    public static Optional<String> read(String written) {
        String name = written.strip();
        return name.codePointCount(0, name.length()) <= LONGEST
                        && FORM.matcher(name).matches()
                ? Optional.of(name)
                : Optional.empty();
    }
}
