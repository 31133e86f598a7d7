package io.gapwise.site.picture;

import org.jspecify.annotations.Nullable;

/** Lists the ranges in which readiness is counted; the list of cases uses the same ranges. */
enum ReadinessBand {
    LOWEST("0-24"),
    LOW("25-49"),
    HIGH("50-74"),
    HIGHEST("75-100"),
    UNKNOWN("unknown");

    private final String parameter;

    ReadinessBand(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }

    static ReadinessBand of(@Nullable Integer readiness) {
        return readiness == null ? UNKNOWN : values()[Math.max(0, Math.min(3, readiness / 25))];
    }
}
