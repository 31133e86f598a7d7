package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.service.recommendations.Recommendations;
import io.gapwise.service.rules.LastCheck;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rulesets.RuleSetUse;
import io.gapwise.service.rulesets.RuleSetUses;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows which rules are live and since when, what the last check said, and all rule sets that ever answered the tenant. */
@Controller
class VersionPages {

    private static final int ON_A_PAGE = 20;
    private static final int PROBLEMS = 100;

    private final LiveRules rules;
    private final RuleSetUses uses;
    private final Recommendations answers;
    private final Catalogues shelf;

    VersionPages(LiveRules rules, RuleSetUses uses, Recommendations answers, Catalogues shelf) {
        this.rules = rules;
        this.uses = uses;
        this.answers = answers;
        this.shelf = shelf;
    }

    /** Describes the live rule set. */
    record Live(String version, OffsetDateTime since, int rules) {}

    /** @param readable whether it was used with the rule semantics of this engine */
    record Used(String version, OffsetDateTime firstUsed, long answers, boolean live, boolean readable) {}

    @GetMapping("/rules/versions")
    String versions(@RequestParam(name = "after", defaultValue = "") String after, Model model) {
        RuleSetUse behind = Catalogues.version(after) ? uses.find(after).orElse(null) : null;
        List<Used> used = used(behind);
        boolean more = used.size() > ON_A_PAGE;
        LastCheck check = rules.lastCheck();
        model.addAttribute(
                "live",
                rules.found()
                        .map(set -> new Live(
                                set.version(),
                                utc(set.since()),
                                set.rules().rules().size()))
                        .orElse(null));
        model.addAttribute("builtIn", rules.builtIn());
        model.addAttribute("checkedAt", utc(check.at()));
        model.addAttribute("clean", check.clean());
        model.addAttribute(
                "problems",
                check.problems().stream().limit(PROBLEMS).map(ShownProblem::of).toList());
        model.addAttribute("allProblems", check.problems().size());
        model.addAttribute("used", more ? used.subList(0, ON_A_PAGE) : used);
        model.addAttribute("next", more ? used.get(ON_A_PAGE - 1).version() : "");
        model.addAttribute("first", behind == null);
        return "rules-versions";
    }

    @GetMapping("/rules/versions/compare")
    String compare(
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            Model model) {
        Optional<RuleSet> earlier = shelf.canonical(from);
        Optional<RuleSet> later = shelf.canonical(to);
        model.addAttribute("from", earlier.map(RuleSet::version).orElse(""));
        model.addAttribute("to", later.map(RuleSet::version).orElse(""));
        model.addAttribute(
                "differences",
                earlier.isPresent() && later.isPresent() ? RuleDifferences.between(earlier.get(), later.get()) : null);
        return "rules-compare";
    }

    /** Returns one more than a page shows, to see whether there is a next page. */
    private List<Used> used(@Nullable RuleSetUse behind) {
        List<RuleSetUse> found = uses.list(ON_A_PAGE + 1, behind);
        Map<String, Long> counted =
                answers.countByRuleSet(found.stream().map(RuleSetUse::version).toList());
        return found.stream()
                .map(use -> new Used(
                        use.version(),
                        use.firstUsed(),
                        counted.getOrDefault(use.version(), 0L),
                        shelf.isLive(use.version()),
                        use.semantics() == RuleSet.SEMANTICS))
                .toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
