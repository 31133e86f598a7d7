package io.gapwise.service.settings;

import java.util.List;

/** The program cannot work with these settings; the message names everything that is wrong with them. */
public final class SettingsRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public SettingsRefused(List<String> problems) {
        super("These settings cannot be used: " + String.join("; ", problems) + ".");
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong, each as a clause that names the setting. */
    List<String> problems() {
        return problems;
    }
}
