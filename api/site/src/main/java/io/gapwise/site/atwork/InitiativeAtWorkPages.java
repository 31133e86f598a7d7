package io.gapwise.site.atwork;

import io.gapwise.service.atwork.AskedGroup;
import io.gapwise.service.atwork.AtWork;
import io.gapwise.service.atwork.AtWorkInvitation;
import io.gapwise.service.atwork.AtWorkLink;
import io.gapwise.service.atwork.AtWorkProblem;
import io.gapwise.service.atwork.AtWorkResults;
import io.gapwise.service.atwork.BadAtWork;
import io.gapwise.service.atwork.HowOften;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sessions.SignedInPerson;
import io.gapwise.site.CurrentVisitor;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.links.OnceText;
import io.gapwise.site.links.SentForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Asks people of an initiative whether it is done at work, and shows what they said. */
@Controller
@RequestMapping("/initiatives/{id}/at-work")
class InitiativeAtWorkPages {

    private static final String REVOKED = "revoked";
    private static final String AGAIN = "again";

    private final Initiatives initiatives;
    private final AtWork atWork;
    private final CurrentVisitor visitor;
    private final SentForms sent;
    private final SiteTexts say;

    InitiativeAtWorkPages(
            Initiatives initiatives, AtWork atWork, CurrentVisitor visitor, SentForms sent, SiteTexts say) {
        this.initiatives = initiatives;
        this.atWork = atWork;
        this.visitor = visitor;
        this.sent = sent;
        this.say = say;
    }

    /** One link and what was answered to it, as the page shows it. */
    public record Shown(AtWorkResults results, LinkTerms.State state, OffsetDateTime lastDay) {
        public AtWorkInvitation invitation() {
            return results.invitation();
        }

        /** Returns how many more answers are needed before anything new is shown. */
        public int missing() {
            return Math.max(
                    0,
                    AtWorkInvitation.TOGETHER
                            - (invitation().answers() - invitation().shown()));
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable("id") String id, @RequestParam(name = "note", defaultValue = "") String note)
            throws ResourceNotFound, Refusal {
        return page(id, HttpStatus.OK, null, List.of(), null, note.equals(REVOKED) ? REVOKED : "");
    }

    /** Makes a link and shows it. The page is not left for another one, because the link is stored nowhere. */
    @PostMapping
    ModelAndView invite(@PathVariable("id") String id, HttpServletRequest request) throws ResourceNotFound, Refusal {
        AtWorkInvitationForm form = AtWorkInvitationForm.read(request);
        try {
            AtWorkLink link = atWork.invite(id, form.invitation());
            return page(id, HttpStatus.OK, null, List.of(), link, "");
        } catch (BadAtWork bad) {
            return page(id, HttpStatus.UNPROCESSABLE_CONTENT, form, bad.problems(), null, "");
        }
    }

    @PostMapping("/{invitation}/revoke")
    ModelAndView revoke(@PathVariable("id") String id, @PathVariable("invitation") String invitation)
            throws ResourceNotFound, Refusal {
        atWork.revoke(id, invitation);
        return new ModelAndView("redirect:/initiatives/{id}/at-work", Map.of("id", id, "note", REVOKED));
    }

    /** Leads whoever opens the address of a form again to the page that has it. */
    @GetMapping({"/{invitation}/link", "/{invitation}/revoke"})
    ModelAndView form(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return new ModelAndView(
                "redirect:/initiatives/{id}/at-work",
                Map.of("id", initiatives.get(id).id()));
    }

    /** Makes another link, which is shown as the first one was; once for a form, so that a new link is not lost again. */
    @PostMapping("/{invitation}/link")
    ModelAndView renew(
            @PathVariable("id") String id,
            @PathVariable("invitation") String invitation,
            @RequestParam(name = "once", defaultValue = "") String once)
            throws ResourceNotFound, Refusal {
        initiatives.get(id);
        if (!sent.isNew(OnceText.read(once))) {
            return page(id, HttpStatus.OK, null, List.of(), null, AGAIN);
        }
        Optional<AtWorkLink> link = atWork.renew(id, invitation);
        return page(id, HttpStatus.OK, null, List.of(), link.orElse(null), "");
    }

    private ModelAndView page(
            String id,
            HttpStatus status,
            @Nullable AtWorkInvitationForm form,
            List<AtWorkProblem> problems,
            @Nullable AtWorkLink link,
            String note)
            throws ResourceNotFound, Refusal {
        Initiative initiative = initiatives.get(id);
        List<Shown> shown = atWork.results(id).stream()
                .map(each -> new Shown(
                        each,
                        atWork.state(each.invitation()),
                        each.invitation().endsAt().minusNanos(1)))
                .toList();
        String address = link == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(link.path())
                        .toUriString();
        return new ModelAndView("at-work/initiative", status)
                .addObject("initiative", initiative)
                .addObject("shown", shown)
                .addObject("groups", List.of(AskedGroup.values()))
                .addObject("often", List.of(HowOften.values()))
                .addObject("together", AtWorkInvitation.TOGETHER)
                .addObject("form", form == null ? begun(shown) : form)
                .addObject("problems", problems.stream().map(Enum::name).toList())
                .addObject(
                        "wrong",
                        problems.stream().collect(Collectors.toMap(AtWorkProblem::field, Enum::name, (a, b) -> a)))
                .addObject("issued", link == null ? null : link.invitation())
                .addObject("address", address)
                .addObject("once", OnceText.random())
                .addObject("pageAddress", "/initiatives/" + id + "/at-work")
                .addObject("shownOnce", address != null)
                .addObject("note", note);
    }

    /** Offers what the last link called the task and who asked. */
    private AtWorkInvitationForm begun(List<Shown> shown) {
        SignedInPerson person = visitor.person();
        String task = shown.isEmpty() ? "" : shown.get(0).invitation().task();
        String asker = shown.isEmpty() ? null : shown.get(0).invitation().asker();
        return AtWorkInvitationForm.begun(
                task,
                say.text("atWork.ask.sentence.default"),
                asker != null ? asker : person == null ? "" : person.name(),
                atWork.today());
    }
}
