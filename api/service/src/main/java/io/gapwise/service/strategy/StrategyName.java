package io.gapwise.service.strategy;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names of entries, because a name is how entries and cases refer to each other. */
public final class StrategyName {

    /** No name is longer; that of a capability is as long as cases allow. */
    static final int LONGEST = 200;

    static final int LONGEST_CAPABILITY = 100;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private StrategyName() {}

    /** Returns a name as it is compared: its case and the number of its blanks make no difference. */
    public static String key(String name) {
        return BLANKS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
