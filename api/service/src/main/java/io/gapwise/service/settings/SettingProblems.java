package io.gapwise.service.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with settings, so that all of it is named at once. */
public final class SettingProblems {

    private final List<String> problems = new ArrayList<>();

    public void add(String problem) {
        problems.add(problem);
    }

    public void requireText(String name, String value) {
        if (value.isBlank()) {
            add("%s must not be blank".formatted(name));
        }
    }

    public void requireAtLeast(int least, String name, int value) {
        if (value < least) {
            add("%s is %d and must be %d or more".formatted(name, value, least));
        }
    }

    /** @param value null where nothing is set */
    public void requirePositive(String name, @Nullable Duration value) {
        if (value != null && (value.isNegative() || value.isZero())) {
            add("%s is %s and must be longer than nothing".formatted(name, value));
        }
    }

    /** @throws SettingsRefused if anything is wrong */
    public void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
    }
}
