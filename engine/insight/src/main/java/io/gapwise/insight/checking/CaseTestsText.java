package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.drl.RuleProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the results of the cases as text for authors: each rule, then the failures, then what no case has tried. */
public final class CaseTestsText {

    private CaseTestsText() {}

    /** Returns several lines, without a line break at the end. */
    public static String of(CaseTests tests) {
        String problems = tests.failures().stream()
                .map(RuleProblem::toString)
                .map(problem -> problem + "\n\n")
                .collect(Collectors.joining());
        if (tests.rules().isEmpty()) {
            return problems + "No case was run: rules and cases must be readable first.";
        }
        return rules(tests.rules())
                + "\n"
                + problems
                + unseen("Never true in any case:", tests.neverTrue())
                + unseen("Never false in any case:", tests.neverFalse())
                + summary(tests);
    }

    private static String rules(List<RuleTested> rules) {
        int widest = rules.stream()
                .mapToInt(tested -> tested.rule().name().length())
                .max()
                .orElse(0);
        String row = "%-" + widest + "s  %s\n";
        return rules.stream()
                .map(tested -> row.formatted(tested.rule().name(), says(tested)))
                .collect(Collectors.joining());
    }

    private static String says(RuleTested tested) {
        int others = tested.spokeInOtherCases().size();
        String inOthers = others == 0
                ? "in no other"
                : "in " + CheckReportText.count(others, "other") + ", first of "
                        + tested.spokeInOtherCases().get(0);
        return switch (tested.outcome()) {
            case PROVEN -> "speaks in its case, " + inOthers;
            case FAILED -> "FAILS in its case; speaks " + inOthers;
            case NO_CASE -> "has no case; speaks " + inOthers;
        };
    }

    private static String unseen(String title, List<ConditionSeen> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.stream()
                        .map(seen -> "  %s  %s\n".formatted(seen.place(), seen.text()))
                        .collect(Collectors.joining("", title + "\n", "\n"));
    }

    /** Returns {@code 40 rules: 38 proven by their cases, 1 failed, 1 without a case; 120 conditions: …}. */
    static String summary(CaseTests tests) {
        long both = tests.conditions().stream()
                .filter(seen -> seen.wasTrue() && seen.wasFalse())
                .count();
        String unconfirmed = tests.unconfirmed() == 0 ? "" : ", %d unconfirmed".formatted(tests.unconfirmed());
        return "%s: %d proven by their cases, %d failed, %d without a case; %s%s; %s: %d seen true and false"
                .formatted(
                        CheckReportText.count(tests.rules().size(), "rule"),
                        tests.count(RuleTested.Outcome.PROVEN),
                        tests.count(RuleTested.Outcome.FAILED),
                        tests.count(RuleTested.Outcome.NO_CASE),
                        CheckReportText.count(Math.toIntExact(tests.further()), "further case"),
                        unconfirmed,
                        CheckReportText.count(tests.conditions().size(), "condition"),
                        both);
    }
}
