package io.gapwise.site.answer;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.insight.change.WhatIf;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.claims.ClaimText;
import io.gapwise.insight.why.Explanation;
import io.gapwise.service.asking.AskingCache;
import io.gapwise.service.asking.StoredBriefs;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnswerContext;
import io.gapwise.service.recommendations.AnswerContexts;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.SpokenAnswers;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.drafts.DescribedCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows a recommendation and answers questions about it: with a fragment of the page, or with a whole page if scripts
 * are off.
 */
@Controller
@RequestMapping("/answers/{id}")
class AnswerPages {

    private static final String SCRIPTED = "HX-Request";

    private final StoredAnswers stored;
    private final StoredBriefs briefs;
    private final AnswerContexts contexts;
    private final AskingCache askings;
    private final DescribedCases described;
    private final ErasedCases erased;
    private final SpokenAnswers spoken;
    private final SiteTexts texts;

    AnswerPages(
            StoredAnswers stored,
            StoredBriefs briefs,
            AnswerContexts contexts,
            AskingCache askings,
            DescribedCases described,
            ErasedCases erased,
            SpokenAnswers spoken,
            SiteTexts texts) {
        this.stored = stored;
        this.briefs = briefs;
        this.contexts = contexts;
        this.askings = askings;
        this.described = described;
        this.erased = erased;
        this.spoken = spoken;
        this.texts = texts;
    }

    /** Holds what a page needs to know about the answer that it asks about. */
    record About(String id, GapCase gapCase) {}

    @GetMapping
    String answer(
            @PathVariable("id") String id, @RequestParam(name = "before", defaultValue = "") String before, Model model)
            throws ResourceNotFound, Refusal {
        AnsweredCase answered = stored.of(id);
        SpokenAdvice said = spoken.of(answered, texts.locale());
        model.addAttribute("view", AnswerView.of(answered, said.advice(), briefs.pivots(id)));
        model.addAttribute("gapCase", answered.gapCase());
        model.addAttribute("spoken", said);
        addForm(answered.gapCase(), answered.gapCase(), model);
        model.addAttribute("erased", erased.receipt(id).orElse(null));
        model.addAttribute("before", before);
        model.addAttribute("difference", before.isEmpty() ? null : since(before, answered));
        return "answer";
    }

    /** Adds the form on which other answers are tried out, filled with what was tried. */
    private static void addForm(GapCase gapCase, GapCase tried, Model model) {
        model.addAttribute("groups", WhatIfControls.grouped());
        model.addAttribute("tried", tried);
        model.addAttribute("touched", WhatIfControls.touched(gapCase, tried));
    }

    /** Returns the changes since an earlier answer, or null if there is none that can be read. */
    private @Nullable WhatIf since(String before, AnsweredCase now) {
        try {
            AnsweredCase then = stored.of(before);
            return WhatIf.between(then.gapCase(), then.advice(), now.gapCase(), now.advice());
        } catch (ResourceNotFound | Refusal e) {
            return null;
        }
    }

    @GetMapping("/why")
    String why(
            @PathVariable("id") String id,
            @RequestParam(name = "conclusion", defaultValue = "") String conclusion,
            @RequestHeader(name = SCRIPTED, defaultValue = "false") boolean scripted,
            Model model)
            throws ResourceNotFound, Refusal {
        Claim claim = claim(conclusion);
        AnswerContext context = contexts.of(id);
        model.addAttribute("view", new About(id, context.gapCase()));
        model.addAttribute("conclusion", claim.text());
        Explanation explanation = Explanation.of(context.advisor(), context.gapCase(), texts.locale());
        model.addAttribute("why", explanation.why(claim));
        model.addAttribute("inEnglish", explanation.inEnglish());
        return scripted ? "explained :: why" : "explained";
    }

    @GetMapping("/why-not")
    String whyNot(
            @PathVariable("id") String id,
            @RequestParam(name = "conclusion", defaultValue = "") String conclusion,
            @RequestHeader(name = SCRIPTED, defaultValue = "false") boolean scripted,
            Model model)
            throws ResourceNotFound, Refusal {
        Claim claim = claim(conclusion);
        AnswerContext context = contexts.of(id);
        model.addAttribute("view", new About(id, context.gapCase()));
        model.addAttribute("conclusion", claim.text());
        Explanation explanation = Explanation.of(context.advisor(), context.gapCase(), texts.locale());
        model.addAttribute("whyNot", explanation.whyNot(claim));
        model.addAttribute("inEnglish", explanation.inEnglish());
        return scripted ? "explained :: whyNot" : "explained";
    }

    /** Evaluates the case with other answers and names those that cannot be used. Nothing is stored. */
    @GetMapping("/what-if")
    String whatIf(
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = SCRIPTED, defaultValue = "false") boolean scripted,
            Model model)
            throws ResourceNotFound, Refusal {
        AnswerContext context = contexts.of(id);
        TriedAnswers tried = TriedAnswers.on(context.gapCase(), sent);
        GapCase changed = tried.gapCase();
        Advice before = context.advisor().advise(context.gapCase());
        SpokenAdvice then = context.advisor().advise(changed, texts.locale());
        model.addAttribute("view", new About(id, context.gapCase()));
        model.addAttribute("conclusion", "");
        model.addAttribute("refused", tried.refused());
        addForm(context.gapCase(), changed, model);
        model.addAttribute("then", then.advice());
        model.addAttribute("spoken", then);
        model.addAttribute("difference", WhatIf.between(context.gapCase(), before, changed, then.advice()));
        return scripted ? "explained :: otherwise" : "explained";
    }

    /** Shows for each other verdict a few of the smallest sets of changed answers that would lead to it. */
    @GetMapping("/nearest")
    String nearest(
            @PathVariable("id") String id,
            @RequestHeader(name = SCRIPTED, defaultValue = "false") boolean scripted,
            Model model)
            throws ResourceNotFound, Refusal {
        AnswerContext context = contexts.of(id);
        model.addAttribute("view", new About(id, context.gapCase()));
        model.addAttribute("conclusion", "");
        model.addAttribute(
                "nearest",
                Nearest.of(
                        context.gapCase(),
                        context.advisor().evaluator().verdict(context.gapCase()),
                        askings.of(context.advisor()).changes()));
        return scripted ? "explained :: nearest" : "explained";
    }

    /** Starts a draft that is filled with what the case of this answer says now; there is nothing to edit in one that is erased. */
    @PostMapping("/edit")
    String edit(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        AnsweredCase answered = stored.of(id);
        erased.requireText(id);
        return "redirect:/interviews/"
                + described.changeOf(id, answered.kept().json()).id() + "/all";
    }

    private static Claim claim(String written) throws ResourceNotFound {
        return ClaimText.read(written).claim().orElseThrow(() -> new ResourceNotFound("There is no such conclusion."));
    }
}
