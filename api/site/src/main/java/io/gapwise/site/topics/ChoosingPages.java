package io.gapwise.site.topics;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.links.LinkOutcome;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.topics.OpenTopics;
import io.gapwise.service.topics.TopicOffer;
import io.gapwise.service.topics.TopicPicks;
import io.gapwise.site.links.AskedByLink;
import io.gapwise.site.links.LinkFlow;
import io.gapwise.site.links.LinkViews;
import io.gapwise.site.links.OfferedSentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lets whoever has a link choose what he wants to learn. */
@Controller
@RequestMapping("/choose/{token}")
class ChoosingPages implements AskedByLink<OpenTopics.Open, ChoosingForm> {

    static final OfferedSentence OFFERED = new OfferedSentence(Sentence.of("topics.asked")::in);

    private final OpenTopics links;
    private final LinkFlow flow;

    ChoosingPages(OpenTopics links, LinkFlow flow) {
        this.links = links;
        this.flow = flow;
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
        return "/choose/";
    }

    @Override
    public Optional<OpenTopics.Open> find(String secret) {
        return links.find(secret);
    }

    @Override
    public String id(OpenTopics.Open open) {
        return open.offer().id();
    }

    @Override
    public LinkTerms terms(OpenTopics.Open open) {
        return open.offer().terms();
    }

    @Override
    public ChoosingForm empty(OpenTopics.Open open, HttpServletRequest request) {
        return ChoosingForm.empty(open.offer(), request);
    }

    @Override
    public ChoosingForm read(OpenTopics.Open open, HttpServletRequest request) {
        return ChoosingForm.read(open.offer(), request);
    }

    /**
     * Says TWICE where a topic is chosen twice, WISH where the wish is too long or has characters that cannot be shown, NAMES
     * where it holds an address or a number, and EMPTY where nothing was chosen.
     */
    @Override
    public String wrong(OpenTopics.Open open, ChoosingForm form) {
        if (form.isATopicTwice()) {
            return "TWICE";
        } else if (!form.isWishRight()) {
            return "WISH";
        } else if (form.namesSomebody()) {
            return "NAMES";
        }
        return form.read().isEmpty() ? "EMPTY" : NO;
    }

    @Override
    public LinkOutcome answer(OpenTopics.Open open, ChoosingForm form) {
        return links.answer(open, form.once(), form.read());
    }

    @Override
    public ModelAndView form(
            String token, OpenTopics.Open open, ChoosingForm form, String again, HttpStatus status, Locale language) {
        TopicOffer offer = open.offer();
        return new ModelAndView("topics/choose", status)
                .addObject("token", token)
                .addObject("offer", offer)
                .addObject("sentence", OFFERED.shown(offer.sentence(), language))
                .addObject("writtenIn", OfferedSentence.language(offer.language(), language))
                .addObject("offered", OFFERED.is(offer.sentence()))
                .addObject("longestWish", TopicPicks.LONGEST_WISH)
                .addObject("lastDay", offer.endsAt().minusNanos(1))
                .addObject("form", form)
                .addObject("again", again);
    }
}
