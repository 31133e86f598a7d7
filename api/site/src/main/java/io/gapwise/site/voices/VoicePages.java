package io.gapwise.site.voices;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.service.load.VoiceRates;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.WithoutText;
import io.gapwise.service.store.StoreFault;
import io.gapwise.service.store.StoreGate;
import io.gapwise.service.voices.OpenInvitation;
import io.gapwise.service.voices.OpenInvitations;
import io.gapwise.site.links.AnsweredHere;
import io.gapwise.site.links.LinkViews;
import io.gapwise.site.links.OfferedSentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks whoever has a link what they see. An address that leads to no open invitation always shows the same page, so that
 * nobody learns whether there ever was one.
 */
@Controller
@RequestMapping("/voices/{token}")
class VoicePages {

    private static final Logger LOG = LoggerFactory.getLogger(VoicePages.class);

    /** Seconds in which somebody reads and answers one question. */
    private static final int SECONDS = 20;

    private static final int MINUTE = 60;

    private static final String OFFERED = "voices.ask.sentence.default";

    private final OpenInvitations invitations;
    private final VoiceRates rates;
    private final StoreGate store;
    private final OfferedSentence offered;

    VoicePages(OpenInvitations invitations, VoiceRates rates, StoreGate store, MessageSource messages) {
        this.invitations = invitations;
        this.rates = rates;
        this.store = store;
        this.offered = new OfferedSentence(messages, OFFERED);
    }

    /** Says why a form is shown again. */
    private enum Again {
        NO,
        /** Nothing was chosen. */
        EMPTY,
        /** The form did not carry what the page gave it. */
        EXPIRED,
        /** The reader wants the other language. */
        LANGUAGE,
        /** Too many answer at this moment, or the database cannot be used. */
        BUSY
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable("token") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language)
            throws Refusal {
        rates.ask(request, response);
        Optional<OpenInvitation> found = invitations.find(token);
        if (found.isEmpty()) {
            return LinkViews.nothingHere();
        } else if (found.get().invitation().isFull()) {
            return LinkViews.enough(HttpStatus.OK);
        }
        VoiceForm form = VoiceForm.empty(request);
        return AnsweredHere.is(request) && !form.another()
                ? LinkViews.answeredHere("/voices/" + token, HttpStatus.OK)
                : form(token, found.get(), form, Again.NO, HttpStatus.OK, language);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable("token") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language)
            throws Refusal {
        rates.ask(request, response);
        Optional<OpenInvitation> found = invitations.find(token);
        if (found.isEmpty()) {
            return LinkViews.nothingHere();
        }
        OpenInvitation open = found.get();
        VoiceForm form = VoiceForm.read(open, request);
        if (open.invitation().isFull()) {
            return LinkViews.enough(HttpStatus.CONFLICT);
        } else if (AnsweredHere.is(request) && !form.another()) {
            return LinkViews.answeredHere("/voices/" + token, HttpStatus.CONFLICT);
        } else if (VoiceForm.isForLanguage(request)) {
            return form(token, open, form, Again.LANGUAGE, HttpStatus.OK, language);
        } else if (form.once().isEmpty()) {
            return form(token, open, form.renewed(), Again.EXPIRED, HttpStatus.UNPROCESSABLE_CONTENT, language);
        } else if (form.answers().isEmpty()) {
            return form(token, open, form, Again.EMPTY, HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        try {
            rates.answer(open.invitation().id(), response);
            return answered(token, open, form, request, response);
        } catch (Refusal refusal) {
            refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return form(token, open, form, Again.BUSY, HttpStatus.TOO_MANY_REQUESTS, language);
        } catch (RuntimeException e) {
            if (store.behind(e).isEmpty()) {
                throw e;
            }
            LOG.debug("An answer could not be stored.", WithoutText.of(e));
            StoreFault.again().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return form(token, open, form, Again.BUSY, HttpStatus.SERVICE_UNAVAILABLE, language);
        }
    }

    private ModelAndView answered(
            String token,
            OpenInvitation open,
            VoiceForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (invitations.answer(open, form.once(), form.answers())) {
            case COUNTED -> {
                AnsweredHere.remember("/voices/" + token, open.invitation().endsAt(), request, response);
                yield LinkViews.toThanks("/voices/" + token);
            }
            case COUNTED_BEFORE -> LinkViews.answeredHere("/voices/" + token, HttpStatus.CONFLICT);
            case CLOSED ->
                invitations.find(token).filter(now -> now.invitation().isFull()).isPresent()
                        ? LinkViews.enough(HttpStatus.CONFLICT)
                        : LinkViews.nothingHere();
        };
    }

    /** Thanks whoever comes here, because whether there is such an invitation is nobody's business. */
    @GetMapping("/thanks")
    ModelAndView thanked() {
        return LinkViews.thanks();
    }

    @ExceptionHandler
    ModelAndView tooMany(Refusal refusal, HttpServletResponse response) {
        return LinkViews.later(refusal, response);
    }

    private ModelAndView form(
            String token, OpenInvitation open, VoiceForm form, Again again, HttpStatus status, Locale language) {
        int count = open.questions().size();
        return new ModelAndView("voices/ask", status)
                .addObject("token", token)
                .addObject("sentence", offered.shown(open.invitation().sentence(), language))
                .addObject("asker", open.invitation().asker())
                .addObject(
                        "writtenIn", OfferedSentence.language(open.invitation().language(), language))
                .addObject("offered", offered.is(open.invitation().sentence()))
                .addObject("another", form.another())
                .addObject("task", open.invitation().task())
                .addObject("group", open.invitation().group())
                .addObject("hidden", open.invitation().group() == StatedBy.PERFORMERS)
                .addObject("lastDay", open.invitation().endsAt().minusNanos(1))
                .addObject("count", count)
                .addObject("minutes", Math.max(1, Math.round((float) count * SECONDS / MINUTE)))
                .addObject("once", form.once())
                .addObject("again", again.name())
                .addObject("questions", ShownVoiceQuestion.of(open, form, language));
    }
}
