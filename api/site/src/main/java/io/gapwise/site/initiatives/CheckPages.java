package io.gapwise.site.initiatives;

import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.json.ProgressJson;
import io.gapwise.core.json.UnreadableRecommendation;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeCheck;
import io.gapwise.service.initiatives.InitiativeFollowUps;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.initiatives.Proposal;
import io.gapwise.service.initiatives.Revisions;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.links.OnceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what the rules say of an initiative, and takes it into the case. */
@Controller("initiativeCheckPages")
@RequestMapping("/initiatives/{id}/checks")
class CheckPages {

    private final Initiatives initiatives;
    private final InitiativeFollowUps followUps;
    private final Revisions revisions;
    private final GapCases cases;
    private final InitiativeTexts texts;
    private final RevisionTexts changes;
    private final SiteTexts say;

    CheckPages(
            Initiatives initiatives,
            InitiativeFollowUps followUps,
            Revisions revisions,
            GapCases cases,
            InitiativeTexts texts,
            RevisionTexts changes,
            SiteTexts say) {
        this.initiatives = initiatives;
        this.followUps = followUps;
        this.revisions = revisions;
        this.cases = cases;
        this.texts = texts;
        this.changes = changes;
        this.say = say;
    }

    /** Keeps a check, and leads to it or to what follows from it. */
    @Costly
    @PostMapping
    ModelAndView keep(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        ObjectNode json = FormJson.object();
        FormJson.text(json, "note", FormJson.typed(sent, "note"));
        try {
            String check = followUps.check(id, JsonTree.write(json)).check().id();
            String then = FormJson.typed(sent, "then").equals("revise") ? "/revise" : "";
            return new ModelAndView("redirect:/initiatives/" + id + "/checks/" + check + then);
        } catch (BadCase e) {
            return new ModelAndView("redirect:/initiatives/" + id);
        }
    }

    @GetMapping("/{check}")
    ModelAndView shown(@PathVariable("id") String id, @PathVariable("check") String check)
            throws ResourceNotFound, Refusal {
        Initiative initiative = initiatives.get(id);
        InitiativeCheck found = followUps.check(id, check);
        ModelAndView page = new ModelAndView("initiatives/check");
        page.addObject("id", id);
        page.addObject("name", initiative.content().title());
        page.addObject("check", found);
        page.addObject(
                "heading",
                say.text("initiative.checkTitle", found.number(), texts.days().day(found.asOf())));
        page.addObject("judged", judgement(found));
        page.addObject("known", known(found));
        return page;
    }

    private ShownJudgement judgement(InitiativeCheck check) throws ResourceNotFound, Refusal {
        try {
            ProgressAdvice english = read(check.judgement());
            ProgressAdvice spoken = read(followUps.spoken(check, say.locale()).judgement());
            return ShownJudgement.of(spoken, english, facts(check), say.foreign(), texts.facts());
        } catch (UnreadableRecommendation e) {
            throw Refusal.caseOutOfReach();
        }
    }

    private static ProgressAdvice read(ObjectNode json) throws UnreadableRecommendation {
        return ProgressJson.read(new String(JsonTree.write(json), StandardCharsets.UTF_8));
    }

    private List<ShownReason.Line> known(InitiativeCheck check) {
        FollowUp facts = facts(check);
        return FollowUpTexts.sent().stream()
                .filter(property -> CaseAnswers.sent(property.read(facts)) != null)
                .map(property -> ShownReason.Line.of(
                        texts.followUps().label(property.path()),
                        texts.followUps().value(property, facts)))
                .toList();
    }

    private static FollowUp facts(InitiativeCheck check) {
        try {
            return FollowUpJson.read(JsonTree.write(check.facts()));
        } catch (BadCase e) {
            return FollowUp.NOTHING;
        }
    }

    @Costly
    @GetMapping("/{check}/revise")
    ModelAndView propose(@PathVariable("id") String id, @PathVariable("check") String check)
            throws ResourceNotFound, Refusal {
        return proposed(id, check, false);
    }

    private ModelAndView proposed(String id, String check, boolean stale) throws ResourceNotFound, Refusal {
        Proposal proposal = revisions.proposal(id, check, say.locale());
        ModelAndView page = new ModelAndView("initiatives/revise");
        page.addObject("id", id);
        page.addObject("name", initiatives.get(id).content().title());
        page.addObject("proposal", proposal);
        page.addObject("changes", changes(proposal));
        page.addObject("stale", stale);
        page.addObject("pageAddress", "/initiatives/" + id + "/checks/" + check + "/revise");
        page.addObject("once", OnceText.random());
        return page;
    }

    private List<RevisionTexts.Change> changes(Proposal proposal) throws ResourceNotFound, Refusal {
        try {
            return changes.of(
                    proposal,
                    GapCaseJson.read(cases.get(proposal.caseId()).body().getBytes(StandardCharsets.UTF_8)));
        } catch (BadCase e) {
            throw Refusal.caseOutOfReach();
        }
    }

    /** Takes what is known into the case, has it answered, and leads to what that changed. */
    @Costly
    @PostMapping("/{check}/revise")
    ModelAndView revise(
            @PathVariable("id") String id,
            @PathVariable("check") String check,
            @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        try {
            String answer = revisions.revise(
                    id, check, sent.containsKey("revision") ? FormJson.revision(sent) : null, FormJson.once(sent));
            return new ModelAndView("redirect:/answers/" + answer + "?before="
                    + initiatives.get(id).recommendation());
        } catch (StaleCase e) {
            ModelAndView page = proposed(id, check, true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        } catch (BadCase e) {
            throw Refusal.caseOutOfReach();
        }
    }
}
