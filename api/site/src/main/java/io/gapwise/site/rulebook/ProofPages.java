package io.gapwise.site.rulebook;

import io.gapwise.insight.proof.Promise;
import io.gapwise.insight.proof.PromiseResult;
import io.gapwise.insight.proof.ProofOutcome;
import io.gapwise.insight.proof.ProofReport;
import io.gapwise.insight.proof.ProofText;
import io.gapwise.insight.proof.ProofTexts;
import io.gapwise.insight.proof.RuleShown;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.proving.LiveProofs;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what the live rules promise of every case, what of it is proved, and each failure with its case. */
@Controller
class ProofPages {

    private final LiveRules rules;
    private final LiveProofs proofs;

    ProofPages(LiveRules rules, LiveProofs proofs) {
        this.rules = rules;
        this.proofs = proofs;
    }

    /** Holds a promise in words, and how many of its parts are proved. */
    record Promised(String sentence, String found, boolean proved) {}

    /** Holds an invariant in words. */
    record Forbidden(String name, String sentence, boolean proved) {}

    /** Holds what is not proved, with the case that shows it as it can be sent. */
    record Failed(
            String sentence,
            String about,
            String outcome,
            String detail,
            @Nullable String shown,
            List<RuleShown> rules) {}

    @GetMapping("/rules/proof")
    String proof(Model model) throws Refusal {
        LiveSet live = rules.now();
        Optional<ProofReport> report = proofs.of(live);
        model.addAttribute("version", live.version());
        model.addAttribute("ready", report.isPresent());
        Locale language = LocaleContextHolder.getLocale();
        report.ifPresent(made -> show(made, ProofTexts.in(language, live.rules()), model));
        return "rules-proof";
    }

    private static void show(ProofReport report, ProofTexts texts, Model model) {
        model.addAttribute("proved", report.proved());
        model.addAttribute("summary", texts.summary(report));
        model.addAttribute(
                "promises",
                report.byPromise().entrySet().stream()
                        .map(entry -> promised(entry, texts))
                        .toList());
        model.addAttribute(
                "invariants",
                report.byPromise().getOrDefault(Promise.INVARIANT_HOLDS, List.of()).stream()
                        .map(part ->
                                new Forbidden(part.about(), texts.about(part), part.outcome() == ProofOutcome.PROVED))
                        .toList());
        model.addAttribute(
                "failures",
                report.failures().stream().map(each -> failed(each, texts)).toList());
    }

    private static Promised promised(Map.Entry<Promise, List<PromiseResult>> entry, ProofTexts texts) {
        List<PromiseResult> parts = entry.getValue();
        return new Promised(
                texts.sentence(entry.getKey()),
                texts.found(parts),
                parts.stream().allMatch(part -> part.outcome() == ProofOutcome.PROVED));
    }

    private static Failed failed(PromiseResult result, ProofTexts texts) {
        return new Failed(
                texts.sentence(result.promise()),
                result.about().isEmpty() ? "" : texts.about(result),
                texts.outcome(result.outcome()),
                texts.detail(result),
                result.shown() == null ? null : ProofText.json(result.shown()),
                result.rules());
    }
}
