package io.gapwise.insight.signs;

import java.util.Locale;

/** Names the languages in which every sign is asked. */
public enum SignLanguage {
    EN,
    DE;

    /** Returns the language of a locale; English where there are no signs in it. */
    public static SignLanguage of(Locale locale) {
        return locale.getLanguage().equals("de") ? DE : EN;
    }
}
