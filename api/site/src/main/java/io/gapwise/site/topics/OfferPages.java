package io.gapwise.site.topics;

import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.topics.StaleTopicOffer;
import io.gapwise.service.topics.TopicLink;
import io.gapwise.service.topics.TopicOffer;
import io.gapwise.service.topics.Topics;
import io.gapwise.site.links.OnceText;
import io.gapwise.site.links.SentForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows an offer with what was chosen, and takes what was agreed on. */
@Controller
@RequestMapping("/topics/{id}")
class OfferPages {

    private static final Set<String> NOTES = Set.of("saved", "agreed", "revoked", "wish", "persona");
    private static final String AGAIN = "again";

    private final Topics topics;
    private final OfferView view;
    private final SentForms sent;

    OfferPages(Topics topics, OfferView view, SentForms sent) {
        this.topics = topics;
        this.view = view;
        this.sent = sent;
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") String id, @RequestParam(name = "note", defaultValue = "") String note)
            throws ResourceNotFound {
        TopicOffer offer = topics.get(id);
        return view.page(offer, HttpStatus.OK, view.untouched(offer), null, NOTES.contains(note) ? note : "");
    }

    @PostMapping
    ModelAndView change(@PathVariable("id") String id, HttpServletRequest request, Locale language)
            throws ResourceNotFound {
        TopicOffer offer = topics.get(id);
        TypedEdit typed = TypedEdit.read(request);
        OfferView.Typed kept = view.untouched(offer);
        try {
            topics.change(id, revision(request), typed.patch());
            return done(id, "saved");
        } catch (BadParameters bad) {
            Map<String, String> wrong = TypedProblems.of(bad, List.of(), language);
            return view.page(
                    offer,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new OfferView.Typed(typed, kept.agreement(), wrong, "edit"),
                    null,
                    "");
        } catch (StaleTopicOffer stale) {
            return view.page(
                    topics.get(id),
                    HttpStatus.CONFLICT,
                    new OfferView.Typed(typed, kept.agreement(), Map.of(), ""),
                    null,
                    "stale");
        }
    }

    @PostMapping("/agreement")
    ModelAndView agree(@PathVariable("id") String id, HttpServletRequest request, Locale language)
            throws ResourceNotFound {
        TopicOffer offer = topics.get(id);
        TypedAgreement typed = TypedAgreement.read(request);
        OfferView.Typed kept = view.untouched(offer);
        try {
            topics.change(id, revision(request), typed.patch());
            return done(id, "agreed");
        } catch (BadParameters bad) {
            List<String> named = Stream.concat(typed.chosen().stream(), TypedOffer.lines(typed.others()).stream())
                    .toList();
            return view.page(
                    offer,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new OfferView.Typed(kept.edit(), typed, TypedProblems.of(bad, named, language), "agreement"),
                    null,
                    "");
        } catch (StaleTopicOffer stale) {
            return view.page(
                    topics.get(id),
                    HttpStatus.CONFLICT,
                    new OfferView.Typed(kept.edit(), typed, Map.of(), ""),
                    null,
                    "stale");
        }
    }

    @PostMapping("/revoke")
    ModelAndView revoke(@PathVariable("id") String id) throws ResourceNotFound {
        topics.revoke(id);
        return done(id, "revoked");
    }

    /** Makes another link, which is shown as the first one was; once for a form, so that a new link is not lost again. */
    @PostMapping("/link")
    ModelAndView renew(@PathVariable("id") String id, @RequestParam(name = "once", defaultValue = "") String once)
            throws ResourceNotFound {
        TopicOffer offer = topics.get(id);
        if (!sent.isNew(OnceText.read(once))) {
            return view.page(offer, HttpStatus.OK, view.untouched(offer), null, AGAIN);
        }
        Optional<TopicLink> link = topics.renew(id);
        return view.page(offer, HttpStatus.OK, view.untouched(offer), link.orElse(null), "");
    }

    @PostMapping("/wishes/{wish}/delete")
    ModelAndView deleteWish(@PathVariable("id") String id, @PathVariable("wish") String wish) throws ResourceNotFound {
        topics.deleteWish(id, wish);
        return done(id, "wish");
    }

    /** Leads whoever opens the address of a form again to the page that has it. */
    @GetMapping({"/agreement", "/revoke", "/link"})
    ModelAndView form(@PathVariable("id") String id) throws ResourceNotFound {
        return new ModelAndView(
                "redirect:/topics/{id}", Map.of("id", topics.get(id).id()));
    }

    private static ModelAndView done(String id, String note) {
        return new ModelAndView("redirect:/topics/{id}", Map.of("id", id, "note", note));
    }

    /** Returns the revision that somebody has seen; one that never is where the form does not say. */
    static long revision(HttpServletRequest request) {
        String revision = request.getParameter("revision");
        return revision != null && revision.matches("\\d{1,15}") ? Long.parseLong(revision) : -1;
    }
}
