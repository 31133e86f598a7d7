package io.gapwise.core.ruleset;

import java.util.Locale;

/** Says how far a publication can be trusted, the strongest first. */
public enum Grade {
    /** A meta-analysis or a systematic review. */
    SYNTHESIS,
    /** A study of its own, or a report from the field with data. */
    STUDY,
    BOOK,
    /** An article or handbook by somebody who does the work. */
    PRACTITIONER,
    /** Somebody who sells what is recommended. */
    VENDOR;

    /** Returns the word by which a citation shows the grade. */
    String cited() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Says whether a citation, as a source writes it, shows this grade. Answers hold citations only, and their rules may be
     * out of reach.
     */
    public boolean isShownIn(String citation) {
        return citation.endsWith(shown());
    }

    /** Returns what a citation ends with to show the grade. */
    String shown() {
        return "; " + cited() + ")";
    }
}
