package io.gapwise.site.casepage;

import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.KeptCase;
import io.gapwise.insight.evidence.StillTurning;
import io.gapwise.service.asking.AskingCache;
import io.gapwise.service.cases.CaseHistories;
import io.gapwise.service.cases.CaseHistory;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.load.Costly;
import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.service.origins.CaseOrigins;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.ErasureReceipt;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.site.drafts.Drafts;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a case, answered or not, and how it came to say what it says. */
@Controller
@RequestMapping(CaseAddress.PATH)
class CasePages {

    private static final int VERSIONS = 20;

    private final GapCases cases;
    private final CaseHistories histories;
    private final ErasedCases erased;
    private final ListedRecommendations listed;
    private final LiveRules rules;
    private final AskingCache askings;
    private final CaseOrigins origins;
    private final Drafts drafts;

    CasePages(
            GapCases cases,
            CaseHistories histories,
            ErasedCases erased,
            ListedRecommendations listed,
            LiveRules rules,
            AskingCache askings,
            CaseOrigins origins,
            Drafts drafts) {
        this.cases = cases;
        this.histories = histories;
        this.erased = erased;
        this.listed = listed;
        this.rules = rules;
        this.askings = askings;
        this.origins = origins;
        this.drafts = drafts;
    }

    @Costly
    @GetMapping
    ModelAndView shown(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        Optional<ErasureReceipt> receipt = erased.receipt(id);
        if (receipt.isPresent()) {
            return erased(receipt.get());
        }
        try {
            return page(cases.get(id));
        } catch (ResourceNotFound e) {
            // An address of an answer leads to its case.
            ListedRecommendation answer = listed.of(id).orElseThrow(() -> e);
            return new ModelAndView(CaseAddress.redirect(answer.caseId()));
        }
    }

    /** Returns the page of a case, to which a form adds what it has to tell. */
    ModelAndView page(CaseView view) {
        KeptCase kept = KeptCase.read(view.body(), view.title());
        ModelAndView page = new ModelAndView("case/case");
        page.addObject("shown", ShownCase.of(view, kept, still(kept)));
        page.addObject(
                "readFrom",
                origins.of(view.id(), view.version()).stream().collect(Collectors.groupingBy(AnswerOrigin::path)));
        page.addObject("conflict", null);
        page.addObject("refused", null);
        page.addObject("notUndone", null);
        page.addObject("undoable", cases.undoable(view.id()));
        page.addObject("describing", drafts.openOf(view.id()).isPresent());
        return page;
    }

    /** Returns null where the rules cannot be asked about the case; everything else of it can still be read. */
    private @Nullable StillTurning still(KeptCase kept) {
        if (!kept.whole()) {
            return null;
        }
        try {
            return askings.of(rules.now().advisor()).doubtful().of(kept.gapCase());
        } catch (Refusal | RuleSetFault e) {
            return null;
        }
    }

    private ModelAndView erased(ErasureReceipt receipt) {
        ModelAndView page = new ModelAndView("case/erased", HttpStatus.GONE);
        page.addObject("receipt", receipt);
        page.addObject("answers", listed.ofCase(receipt.caseId(), VERSIONS));
        return page;
    }

    @GetMapping("/versions")
    ModelAndView versions(
            @PathVariable("id") String id, @RequestParam(name = "before", defaultValue = "") String before)
            throws ResourceNotFound, Refusal {
        if (erased.receipt(id).isPresent()) {
            return new ModelAndView(CaseAddress.redirect(id));
        }
        CaseView view = cases.get(id);
        int number = before.matches("[1-9]\\d{0,8}") ? Integer.parseInt(before) : Integer.MAX_VALUE;
        CaseHistory history = histories.of(id, number, VERSIONS);
        ModelAndView page = new ModelAndView("case/versions");
        page.addObject("view", view);
        page.addObject("history", history);
        page.addObject("newest", number > view.version());
        return page;
    }
}
