package io.gapwise.site.links;

import io.gapwise.service.load.VoiceRates;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.WithoutText;
import io.gapwise.service.store.StoreFault;
import io.gapwise.service.store.StoreGate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leads whoever has a link from the form to the thanks, whatever the link asks: how often somebody may ask, a form that is
 * sent twice, a browser from which somebody has answered, and what is lost on no way. An address that leads to no open
 * link always shows the same page, so that nobody learns whether there ever was one.
 */
@Component
public final class LinkFlow {

    private static final Logger LOG = LoggerFactory.getLogger(LinkFlow.class);

    private final VoiceRates rates;
    private final StoreGate store;

    LinkFlow(VoiceRates rates, StoreGate store) {
        this.rates = rates;
        this.store = store;
    }

    /** Shows the form, or what stands in its place. */
    public <O, F extends LinkedForm<F>> ModelAndView ask(
            AskedByLink<O, F> asked,
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language)
            throws Refusal {
        rates.ask(request, response);
        Optional<O> found = asked.find(token);
        if (found.isEmpty()) {
            return LinkViews.nothingHere();
        } else if (asked.terms(found.get()).isFull()) {
            return LinkViews.enough(HttpStatus.OK);
        }
        return AnsweredHere.is(request) && !LinkedForm.isOfAnother(request)
                ? LinkViews.answeredHere(asked.path() + token, HttpStatus.OK)
                : asked.form(
                        token, found.get(), asked.empty(found.get(), request), AskedByLink.NO, HttpStatus.OK, language);
    }

    /** Takes a form that was sent. */
    public <O, F extends LinkedForm<F>> ModelAndView answer(
            AskedByLink<O, F> asked,
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language)
            throws Refusal {
        rates.ask(request, response);
        Optional<O> found = asked.find(token);
        if (found.isEmpty()) {
            return LinkViews.nothingHere();
        }
        O open = found.get();
        F form = asked.read(open, request);
        if (asked.terms(open).isFull()) {
            return LinkViews.enough(HttpStatus.CONFLICT);
        } else if (AnsweredHere.is(request) && !form.another()) {
            return LinkViews.answeredHere(asked.path() + token, HttpStatus.CONFLICT);
        } else if (LinkedForm.isForLanguage(request)) {
            return asked.form(token, open, form, "LANGUAGE", HttpStatus.OK, language);
        } else if (form.once().isEmpty()) {
            return asked.form(token, open, form.renewed(), "EXPIRED", HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        String wrong = asked.wrong(open, form);
        return wrong.equals(AskedByLink.NO)
                ? counted(asked, token, open, form, request, response, language)
                : asked.form(token, open, form, wrong, HttpStatus.UNPROCESSABLE_CONTENT, language);
    }

    private <O, F extends LinkedForm<F>> ModelAndView counted(
            AskedByLink<O, F> asked,
            String token,
            O open,
            F form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        try {
            rates.answer(asked.id(open), response);
            return answered(asked, token, open, form, request, response);
        } catch (Refusal refusal) {
            refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return asked.form(token, open, form, "BUSY", HttpStatus.TOO_MANY_REQUESTS, language);
        } catch (RuntimeException e) {
            if (store.behind(e).isEmpty()) {
                throw e;
            }
            LOG.debug("An answer could not be stored.", WithoutText.of(e));
            StoreFault.again().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return asked.form(token, open, form, "BUSY", HttpStatus.SERVICE_UNAVAILABLE, language);
        }
    }

    private static <O, F extends LinkedForm<F>> ModelAndView answered(
            AskedByLink<O, F> asked,
            String token,
            O open,
            F form,
            HttpServletRequest request,
            HttpServletResponse response) {
        String path = asked.path() + token;
        return switch (asked.answer(open, form)) {
            case COUNTED -> {
                AnsweredHere.remember(path, asked.terms(open).endsAt(), request, response);
                yield LinkViews.toThanks(path);
            }
            case COUNTED_BEFORE -> LinkViews.answeredHere(path, HttpStatus.CONFLICT);
            case CLOSED ->
                asked.find(token).filter(now -> asked.terms(now).isFull()).isPresent()
                        ? LinkViews.enough(HttpStatus.CONFLICT)
                        : LinkViews.nothingHere();
        };
    }
}
