package io.gapwise.service.pages;

/** Says what a browser may load and run where it shows a page. */
public final class PagePolicy {

    /** Only files of the program, and nothing inside a page itself. */
    public static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PagePolicy() {}
}
