package io.gapwise.service.access;

import java.util.regex.Pattern;

/** Knows how a tenant may be called. */
public final class Tenants {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

    /** Says it for the person who got it wrong. */
    public static final String RULE =
            "a tenant has at most 60 lower-case letters, digits, dots, dashes and underscores";

    private Tenants() {}

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
