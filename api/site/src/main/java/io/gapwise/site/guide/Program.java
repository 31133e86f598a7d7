package io.gapwise.site.guide;

/**
 * A small program that does what a page describes. It takes the address of the service from the environment variable
 * {@code GAPWISE}, so that it can be run as it stands.
 *
 * @param file the name of its file
 */
record Program(String file, String text) {

    /** Returns what people call the language. */
    public String language() {
        return file.endsWith(".java") ? "Java" : "TypeScript";
    }
}
