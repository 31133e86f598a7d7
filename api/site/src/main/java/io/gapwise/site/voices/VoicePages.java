package io.gapwise.site.voices;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.service.links.LinkOutcome;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.voices.OpenInvitation;
import io.gapwise.service.voices.OpenInvitations;
import io.gapwise.site.links.AskedByLink;
import io.gapwise.site.links.LinkFlow;
import io.gapwise.site.links.LinkViews;
import io.gapwise.site.links.OfferedSentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Asks whoever has a link what they see. */
@Controller
@RequestMapping("/voices/{token}")
class VoicePages implements AskedByLink<OpenInvitation, VoiceForm> {

    /** Seconds in which somebody reads and answers one question. */
    private static final int SECONDS = 20;

    private static final int MINUTE = 60;

    private static final String OFFERED = "voices.ask.sentence.default";

    private final OpenInvitations invitations;
    private final LinkFlow flow;
    private final OfferedSentence offered;

    VoicePages(OpenInvitations invitations, LinkFlow flow, MessageSource messages) {
        this.invitations = invitations;
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

    /** Thanks whoever comes here, because whether there is such an invitation is nobody's business. */
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
        return "/voices/";
    }

    @Override
    public Optional<OpenInvitation> find(String secret) {
        return invitations.find(secret);
    }

    @Override
    public String id(OpenInvitation open) {
        return open.invitation().id();
    }

    @Override
    public LinkTerms terms(OpenInvitation open) {
        return open.invitation().terms();
    }

    @Override
    public VoiceForm empty(OpenInvitation open, HttpServletRequest request) {
        return VoiceForm.empty(request);
    }

    @Override
    public VoiceForm read(OpenInvitation open, HttpServletRequest request) {
        return VoiceForm.read(open, request);
    }

    /** Says EMPTY where nothing was chosen. */
    @Override
    public String wrong(OpenInvitation open, VoiceForm form) {
        return form.answers().isEmpty() ? "EMPTY" : NO;
    }

    @Override
    public LinkOutcome answer(OpenInvitation open, VoiceForm form) {
        return invitations.answer(open, form.once(), form.answers());
    }

    @Override
    public ModelAndView form(
            String token, OpenInvitation open, VoiceForm form, String again, HttpStatus status, Locale language) {
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
                .addObject("again", again)
                .addObject("questions", ShownVoiceQuestion.of(open, form, language));
    }
}
