package io.gapwise.site.atwork;

import io.gapwise.practice.outcomes.Condition;
import io.gapwise.service.atwork.AskedGroup;
import io.gapwise.service.atwork.AtWorkInvitation;
import io.gapwise.service.atwork.HowOften;
import io.gapwise.service.atwork.OpenAtWork;
import io.gapwise.service.links.LinkOutcome;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.problems.Refusal;
import io.gapwise.site.links.AskedByLink;
import io.gapwise.site.links.LinkFlow;
import io.gapwise.site.links.LinkViews;
import io.gapwise.site.links.OfferedSentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks whoever has a link whether it is done at work. */
@Controller
@RequestMapping("/at-work/{token}")
class AtWorkLinkPages implements AskedByLink<OpenAtWork.Open, AtWorkForm> {

    private static final String OFFERED = "atWork.ask.sentence.default";

    private final OpenAtWork links;
    private final LinkFlow flow;
    private final OfferedSentence offered;

    AtWorkLinkPages(OpenAtWork links, LinkFlow flow, MessageSource messages) {
        this.links = links;
        this.flow = flow;
        this.offered = OfferedSentence.of(messages, OFFERED);
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable("token") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language)
            throws Refusal {
        return flow.ask(this, token, request, response, language);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable("token") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language)
            throws Refusal {
        return flow.answer(this, token, request, response, language);
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

    @Override
    public String path() {
        return "/at-work/";
    }

    @Override
    public Optional<OpenAtWork.Open> find(String secret) {
        return links.find(secret);
    }

    @Override
    public String id(OpenAtWork.Open open) {
        return open.invitation().id();
    }

    @Override
    public LinkTerms terms(OpenAtWork.Open open) {
        return open.invitation().terms();
    }

    @Override
    public AtWorkForm empty(OpenAtWork.Open open, HttpServletRequest request) {
        return AtWorkForm.empty(request);
    }

    @Override
    public AtWorkForm read(OpenAtWork.Open open, HttpServletRequest request) {
        return AtWorkForm.read(request);
    }

    /**
     * Says STORY where the example is too long or has characters that cannot be shown, NUMBERS where the numbers of people
     * contradict each other or are none, and EMPTY where nothing was answered.
     */
    @Override
    public String wrong(OpenAtWork.Open open, AtWorkForm form) {
        if (!form.isStoryRight()) {
            return "STORY";
        } else if (open.invitation().asked() == AskedGroup.MANAGERS && !form.areNumbersRight()) {
            return "NUMBERS";
        }
        return form.answers(open.invitation().asked()).isEmpty() ? "EMPTY" : NO;
    }

    @Override
    public LinkOutcome answer(OpenAtWork.Open open, AtWorkForm form) {
        return links.answer(open, form.once(), form.answers(open.invitation().asked()));
    }

    @Override
    public ModelAndView form(
            String token, OpenAtWork.Open open, AtWorkForm form, String again, HttpStatus status, Locale language) {
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
                .addObject("again", again)
                .addObject("often", List.of(HowOften.values()))
                .addObject("conditions", List.of(Condition.values()));
    }
}
