package io.gapwise.site.guide;

import java.util.Map;

/**
 * A small program that does what a page describes. What runs outside of a browser takes the address of the service from
 * the environment variable {@code GAPWISE}, so that it can be run as it stands.
 *
 * @param file the name of its file
 */
record Program(String file, String text) {

    private static final Map<String, String> LANGUAGES =
            Map.of("java", "Java", "ts", "TypeScript", "js", "JavaScript", "html", "HTML", "css", "CSS");

    Program {
        if (!LANGUAGES.containsKey(file.substring(file.lastIndexOf('.') + 1))) {
            throw new IllegalArgumentException("Nobody said in which language " + file + " is.");
        }
    }

    /** Returns what people call the language. */
    public String language() {
        return LANGUAGES.get(file.substring(file.lastIndexOf('.') + 1));
    }
}
