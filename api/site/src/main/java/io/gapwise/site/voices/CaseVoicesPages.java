package io.gapwise.site.voices;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.voices.BadInvitation;
import io.gapwise.service.voices.IssuedLink;
import io.gapwise.service.voices.VoiceTaking;
import io.gapwise.service.voices.Voices;
import io.gapwise.site.voices.CaseVoicesView.Beside;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks people about a case, shows what they said, and takes it into the case. */
@Controller
@RequestMapping("/cases/{id}/voices")
class CaseVoicesPages {

    /** What an address may ask the page to say; anything else is not said. */
    private static final List<String> NOTES =
            List.of("revoked", "taken", "nothingNew", "nothingYet", "sheetTaken", "large");

    private final GapCases cases;
    private final Voices voices;
    private final VoiceTaking taking;
    private final CaseVoicesView page;

    CaseVoicesPages(GapCases cases, Voices voices, VoiceTaking taking, CaseVoicesView page) {
        this.cases = cases;
        this.voices = voices;
        this.taking = taking;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable("id") String id,
            @RequestParam(name = "note", defaultValue = "") String note,
            @RequestParam(name = "group", defaultValue = "") String group,
            @RequestParam(name = "ask", defaultValue = "") String ask)
            throws ResourceNotFound, Refusal {
        String said = NOTES.contains(note) ? note : "";
        return page.of(cases.get(id), Beside.note(HttpStatus.OK, said, group, ask));
    }

    /** Makes a link and shows it. The page is not left for another one, because the link is stored nowhere. */
    @PostMapping
    ModelAndView invite(@PathVariable("id") String id, HttpServletRequest request) throws ResourceNotFound, Refusal {
        CaseView view = cases.get(id);
        InvitationForm form = InvitationForm.read(request);
        try {
            IssuedLink link = voices.invite(id, form.invitation());
            return page.of(view, Beside.link(link));
        } catch (BadInvitation bad) {
            return page.of(view, Beside.wrong(form, bad.problems()));
        }
    }

    @PostMapping("/{invitation}/revoke")
    ModelAndView revoke(@PathVariable("id") String id, @PathVariable("invitation") String invitation)
            throws ResourceNotFound, Refusal {
        voices.revoke(id, invitation);
        return back(id, "revoked");
    }

    /** Makes another link, which is shown as the first one was. */
    @PostMapping("/{invitation}/link")
    ModelAndView renew(@PathVariable("id") String id, @PathVariable("invitation") String invitation)
            throws ResourceNotFound, Refusal {
        CaseView view = cases.get(id);
        Optional<IssuedLink> link = voices.renew(id, invitation);
        return link.isPresent() ? page.of(view, Beside.link(link.get())) : back(id, "");
    }

    @Costly
    @PostMapping("/taking")
    ModelAndView take(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        try {
            if (taking.take(id).isPresent()) {
                return back(id, "taken");
            }
            return back(id, taking.results(cases.get(id)).saysAnything() ? "nothingNew" : "nothingYet");
        } catch (StaleCase e) {
            return page.of(cases.get(id), Beside.note(HttpStatus.CONFLICT, "stale"));
        } catch (BadCase e) {
            return page.of(cases.get(id), Beside.note(HttpStatus.UNPROCESSABLE_CONTENT, "tooMuch"));
        }
    }

    static ModelAndView back(String id, String note) {
        return new ModelAndView("redirect:/cases/{id}/voices", Map.of("id", id, "note", note));
    }
}
