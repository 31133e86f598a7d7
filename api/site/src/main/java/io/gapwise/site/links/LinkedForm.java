package io.gapwise.site.links;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form that somebody fills in who has a link.
 *
 * @param <F> the form itself
 */
public interface LinkedForm<F> {

    /** Returns a random text from the page, so that a form that is sent twice counts once; empty where it has none. */
    String once();

    /** Says whether somebody says that another person answered before at the same device. */
    boolean another();

    /** Returns the same with a new random text. */
    F renewed();

    /** Says whether a form was sent to see the questions in another language. */
    static boolean isForLanguage(HttpServletRequest request) {
        return request.getParameter("show") != null;
    }

    /** Says whether somebody opens a page who says that another person answered before at the same device. */
    static boolean isOfAnother(HttpServletRequest request) {
        return request.getParameter("another") != null;
    }
}
