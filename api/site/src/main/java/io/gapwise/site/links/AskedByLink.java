package io.gapwise.site.links;

import io.gapwise.service.links.LinkOutcome;
import io.gapwise.service.links.LinkTerms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is asked by a link, and of what its page and its form consist.
 *
 * @param <O> what a link leads to while it takes answers
 * @param <F> the form that is filled in
 */
public interface AskedByLink<O, F extends LinkedForm<F>> {

    /** Nothing is wrong with a form. */
    String NO = "NO";

    /** Returns the path of the page, up to its secret. */
    String path();

    /** Finds what the secret leads to. What ended or was taken back is as if it had never been. */
    Optional<O> find(String secret);

    /** Returns the id of whatever counts the answers of one link. */
    String id(O open);

    LinkTerms terms(O open);

    F empty(O open, HttpServletRequest request);

    F read(O open, HttpServletRequest request);

    /** Returns the word for what is wrong with what somebody sent; {@link #NO} where nothing is. */
    String wrong(O open, F form);

    LinkOutcome answer(O open, F form);

    /**
     * Shows the form.
     *
     * @param again why it is shown again: {@link #NO} where it is not, EXPIRED where it did not carry what the page gave it, LANGUAGE where
     *     the reader wants the other language, BUSY where too many answer at this moment or the database cannot be used, and else what is
     *     wrong with it
     */
    ModelAndView form(String token, O open, F form, String again, HttpStatus status, Locale language);
}
