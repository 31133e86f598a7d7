package io.gapwise.insight.signs;

import org.jspecify.annotations.Nullable;

/** Holds one text in every language, as its author wrote it: {@code {task}} and {@code {change}} are not filled in. */
public record SignText(String en, String de) {

    /** Stands for what the case is about. */
    public static final String TASK = "{task}";

    /** Stands for what is new, in a case about a change. */
    public static final String CHANGE = "{change}";

    public String in(SignLanguage language) {
        return switch (language) {
            case EN -> en;
            case DE -> de;
        };
    }

    /** Returns the text with the words of a case filled in. */
    public String in(SignLanguage language, String task, @Nullable String change) {
        String text = in(language);
        StringBuilder filled = new StringBuilder();
        // One walk, so that a task that itself says "{change}" is shown as it was written.
        for (int at = 0; at < text.length(); ) {
            if (text.startsWith(TASK, at)) {
                filled.append(task);
                at += TASK.length();
            } else if (change != null && text.startsWith(CHANGE, at)) {
                filled.append(change);
                at += CHANGE.length();
            } else {
                filled.append(text.charAt(at++));
            }
        }
        return filled.toString();
    }

    /** Says whether the text names the change, so that it can be asked only where the change has a name. */
    boolean namesChange() {
        return en.contains(CHANGE) || de.contains(CHANGE);
    }
}
