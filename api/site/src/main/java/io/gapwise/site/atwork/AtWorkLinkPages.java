package io.gapwise.site.atwork;

import io.gapwise.practice.outcomes.Condition;
import io.gapwise.service.atwork.AskedGroup;
import io.gapwise.service.atwork.AtWorkAnswers;
import io.gapwise.service.atwork.AtWorkInvitation;
import io.gapwise.service.atwork.HowOften;
import io.gapwise.service.atwork.OpenAtWork;
import io.gapwise.service.load.VoiceRates;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.WithoutText;
import io.gapwise.service.store.StoreFault;
import io.gapwise.service.store.StoreGate;
import io.gapwise.site.links.AnsweredHere;
import io.gapwise.site.links.LinkViews;
import io.gapwise.site.links.OfferedSentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
 * Asks whoever has a link whether it is done at work. An address that leads to no open link always shows the same page,
 * so that nobody learns whether there ever was one.
 */
@Controller
@RequestMapping("/at-work/{token}")
class AtWorkLinkPages {

    private static final Logger LOG = LoggerFactory.getLogger(AtWorkLinkPages.class);
    private static final String OFFERED = "atWork.ask.sentence.default";

    private final OpenAtWork links;
    private final VoiceRates rates;
    private final StoreGate store;
    private final OfferedSentence offered;

    AtWorkLinkPages(OpenAtWork links, VoiceRates rates, StoreGate store, MessageSource messages) {
        this.links = links;
        this.rates = rates;
        this.store = store;
        this.offered = new OfferedSentence(messages, OFFERED);
    }

    /** Says why a form is shown again. */
    private enum Again {
        NO,
        /** Nothing was answered. */
        EMPTY,
        /** The numbers of people contradict each other, or are none. */
        NUMBERS,
        /** The example is too long, or has characters that cannot be shown. */
        STORY,
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
        Optional<OpenAtWork.Open> found = links.find(token);
        if (found.isEmpty()) {
            return LinkViews.nothingHere();
        } else if (found.get().invitation().isFull()) {
            return LinkViews.enough(HttpStatus.OK);
        }
        AtWorkForm form = AtWorkForm.empty(request);
        return AnsweredHere.is(request) && !form.another()
                ? LinkViews.answeredHere("/at-work/" + token, HttpStatus.OK)
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
        Optional<OpenAtWork.Open> found = links.find(token);
        if (found.isEmpty()) {
            return LinkViews.nothingHere();
        }
        OpenAtWork.Open open = found.get();
        AtWorkForm form = AtWorkForm.read(request);
        if (open.invitation().isFull()) {
            return LinkViews.enough(HttpStatus.CONFLICT);
        } else if (AnsweredHere.is(request) && !form.another()) {
            return LinkViews.answeredHere("/at-work/" + token, HttpStatus.CONFLICT);
        } else if (AtWorkForm.isForLanguage(request)) {
            return form(token, open, form, Again.LANGUAGE, HttpStatus.OK, language);
        }
        Again wrong = wrong(open.invitation(), form);
        if (wrong != Again.NO) {
            AtWorkForm again = wrong == Again.EXPIRED ? form.renewed() : form;
            return form(token, open, again, wrong, HttpStatus.UNPROCESSABLE_CONTENT, language);
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

    private static Again wrong(AtWorkInvitation invitation, AtWorkForm form) {
        if (form.once().isEmpty()) {
            return Again.EXPIRED;
        } else if (!form.isStoryRight()) {
            return Again.STORY;
        } else if (invitation.asked() == AskedGroup.MANAGERS && !form.areNumbersRight()) {
            return Again.NUMBERS;
        }
        return form.answers(invitation.asked()).isEmpty() ? Again.EMPTY : Again.NO;
    }

    private ModelAndView answered(
            String token,
            OpenAtWork.Open open,
            AtWorkForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        AtWorkAnswers answers = form.answers(open.invitation().asked());
        return switch (links.answer(open, form.once(), answers)) {
            case COUNTED -> {
                AnsweredHere.remember("/at-work/" + token, open.invitation().endsAt(), request, response);
                yield LinkViews.toThanks("/at-work/" + token);
            }
            case COUNTED_BEFORE -> LinkViews.answeredHere("/at-work/" + token, HttpStatus.CONFLICT);
            case CLOSED ->
                links.find(token).filter(now -> now.invitation().isFull()).isPresent()
                        ? LinkViews.enough(HttpStatus.CONFLICT)
                        : LinkViews.nothingHere();
        };
    }

    /** Thanks whoever comes here, because whether there is such a link is nobody's business. */
    @GetMapping("/thanks")
    ModelAndView thanked() {
        return LinkViews.thanks();
    }

    @ExceptionHandler
    ModelAndView tooMany(Refusal refusal, HttpServletResponse response) {
        return LinkViews.later(refusal, response);
    }

    private ModelAndView form(
            String token, OpenAtWork.Open open, AtWorkForm form, Again again, HttpStatus status, Locale language) {
        AtWorkInvitation invitation = open.invitation();
        return new ModelAndView("at-work/ask", status)
                .addObject("token", token)
                .addObject("sentence", offered.shown(invitation.sentence(), language))
                .addObject("asker", invitation.asker())
                .addObject("writtenIn", OfferedSentence.language(invitation.language(), language))
                .addObject("offered", offered.is(invitation.sentence()))
                .addObject("task", invitation.task())
                .addObject("managers", invitation.asked() == AskedGroup.MANAGERS)
                .addObject("lastDay", invitation.endsAt().minusNanos(1))
                .addObject("form", form)
                .addObject("again", again.name())
                .addObject("often", List.of(HowOften.values()))
                .addObject("conditions", List.of(Condition.values()));
    }
}
