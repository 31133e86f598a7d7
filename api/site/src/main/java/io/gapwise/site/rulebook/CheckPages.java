package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.catalogue.Catalogue;
import io.gapwise.insight.checking.CheckReport;
import io.gapwise.insight.difference.DifferenceFinder;
import io.gapwise.service.impact.StoredImpacts;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rulesets.RuleSetChecks;
import io.gapwise.service.rulesets.RuleSetDrafts;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Offers a box in which an author has rules checked. Nothing that is sent becomes live. */
@Controller
class CheckPages {

    private static final String PAGE = "rules-check";
    private static final String LIVE = "live";
    private static final String ALONE = "alone";
    private static final int PROBLEMS = 100;

    /** The greatest number of one's own cases that are tried while a page waits. */
    private static final int CASES = 10_000;

    private final RuleSetChecks checks;
    private final LiveRules rules;
    private final Catalogues shelf;
    private final RuleWords words;
    private final Effects effects;
    private final RuleSetDrafts drafts;
    private final StoredImpacts impacts;

    CheckPages(
            RuleSetChecks checks,
            LiveRules rules,
            Catalogues shelf,
            RuleWords words,
            Effects effects,
            RuleSetDrafts drafts,
            StoredImpacts impacts) {
        this.drafts = drafts;
        this.impacts = impacts;
        this.checks = checks;
        this.rules = rules;
        this.shelf = shelf;
        this.words = words;
        this.effects = effects;
    }

    /** Describes a rule that was read, and its effects. */
    record Read(String name, RuleWords.Said summary, List<String> effects) {}

    /** Shows an empty box, or one with the file of a live rule. */
    @GetMapping("/rules/check")
    String form(@RequestParam(name = "rule", defaultValue = "") String rule, Model model) throws Refusal {
        String file = rule.isEmpty() ? "" : fileOf(rule);
        byte @Nullable [] text =
                file.isEmpty() ? null : rules.now().files().files().get(file);
        show(
                model,
                text == null ? "" : new String(text, StandardCharsets.UTF_8),
                text == null ? "" : file,
                text == null ? ALONE : LIVE);
        model.addAttribute("begun", text != null);
        return PAGE;
    }

    @Costly
    @PostMapping("/rules/check")
    String check(
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "file", defaultValue = "") String file,
            @RequestParam(name = "with", defaultValue = ALONE) String with,
            Model model,
            HttpServletResponse response)
            throws Refusal {
        show(model, text, file, with);
        model.addAttribute("begun", true);
        if (text.isBlank()) {
            model.addAttribute("empty", true);
            return PAGE;
        }
        PastedRuleFile pasted = PastedRuleFile.of(text, file);
        try {
            boolean among = with.equals(LIVE);
            report(model, pasted, checks.of(among ? pasted.among(rules.found().orElse(null)) : pasted.alone()));
        } catch (Refusal refused) {
            tooMany(refused, model, response);
        }
        return PAGE;
    }

    /** Shows what the rules would change: in which cases answers differ, and how many of one's own cases that concerns. */
    @Costly
    @PostMapping("/rules/impact")
    String impact(
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "file", defaultValue = "") String file,
            Model model,
            HttpServletResponse response)
            throws Refusal {
        show(model, text, file, LIVE);
        model.addAttribute("begun", true);
        if (text.isBlank()) {
            model.addAttribute("empty", true);
            return PAGE;
        }
        PastedRuleFile pasted = PastedRuleFile.of(text, file);
        try {
            drafts.of(pasted.alone(), draft -> {
                draft.rules()
                        .ifPresentOrElse(
                                read -> model.addAttribute("impact", shown(draft, read)),
                                () -> report(
                                        model,
                                        pasted,
                                        new CheckReport(Optional.empty(), List.of(), List.of(), draft.problems())));
                return draft;
            });
        } catch (Refusal refused) {
            tooMany(refused, model, response);
        }
        return PAGE;
    }

    private ShownImpact shown(RuleSetDrafts.Draft draft, RuleSet read) {
        return ShownImpact.of(
                DifferenceFinder.between(draft.live().rules(), read),
                impacts.of(draft.live().advisor(), read, CASES));
    }

    private static void tooMany(Refusal refused, Model model, HttpServletResponse response) throws Refusal {
        if (refused.kind() != Refusal.Kind.TOO_MANY) {
            throw refused;
        }
        response.setStatus(refused.status().value());
        refused.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        model.addAttribute("tooMany", true);
    }

    private void show(Model model, String text, String file, String with) {
        model.addAttribute("text", text);
        model.addAttribute("file", file);
        model.addAttribute("with", with.equals(LIVE) ? LIVE : ALONE);
        model.addAttribute(
                "files",
                rules.found()
                        .map(set -> new TreeSet<>(set.files().files().keySet()))
                        .orElseGet(TreeSet::new));
        model.addAttribute("report", null);
        model.addAttribute("impact", null);
    }

    /** Lists the problems of the pasted file before those of other files. */
    private void report(Model model, PastedRuleFile pasted, CheckReport report) {
        List<ShownProblem> problems = report.problems().stream()
                .map(ShownProblem::of)
                .sorted(Comparator.comparing((ShownProblem problem) -> !problem.error())
                        .thenComparing(problem -> !problem.file().equals(pasted.file())))
                .toList();
        model.addAttribute("report", true);
        model.addAttribute("checkedAs", pasted.file());
        model.addAttribute("clean", report.clean());
        model.addAttribute(
                "errors", problems.stream().filter(ShownProblem::error).count());
        model.addAttribute(
                "warnings",
                problems.stream().filter(problem -> !problem.error()).count());
        model.addAttribute("problems", problems.stream().limit(PROBLEMS).toList());
        model.addAttribute(
                "read",
                report.rules().stream()
                        .flatMap(set -> set.rules().stream())
                        .filter(rule -> rule.file().equals(pasted.file()))
                        .map(rule -> new Read(rule.name(), words.summary(rule), effects.of(rule)))
                        .toList());
    }

    private String fileOf(String rule) throws Refusal {
        return shelf.live()
                .entries()
                .filter(entry -> entry.rule().name().equals(rule))
                .map(Catalogue.Entry::file)
                .findFirst()
                .orElse("");
    }
}
