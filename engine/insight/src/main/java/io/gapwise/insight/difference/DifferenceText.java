package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes in which cases two rule sets answer differently as text for authors. */
public final class DifferenceText {

    private static final int MOST_RULES = 30;
    private static final int MOST_TESTS = 8;
    private static final String AS_BEFORE = "all that stands here for the change before";

    private final List<String> lines = new ArrayList<>();
    /** Holds what was told last of every case of a kind, so that it is not told again of the next kind. */
    private List<Condition.Test> told = List.of();

    private DifferenceText() {}

    /** Returns several lines, without a line break at the end. */
    public static String of(RuleSetDifference difference) {
        DifferenceText text = new DifferenceText();
        text.rules(difference.rules());
        difference.aspects().forEach(text::aspect);
        text.whatStays(difference);
        text.lines.add("");
        text.lines.add(verdict(difference));
        return String.join("\n", text.lines).strip();
    }

    /** Returns the outcome in one sentence. */
    public static String verdict(RuleSetDifference difference) {
        if (!difference.disagreements().isEmpty()) {
            return "The proof and the engine disagree. That is a fault of this program, not of the rules.";
        } else if (difference.provedTheSame()) {
            return difference.rules().changed().isEmpty() && difference.notes().isEmpty()
                    ? "The rules are the same, word for word."
                    : "Proved the same: every case there is gets the same answer, in the same words.";
        } else if (difference.aspects().isEmpty()) {
            return "Not decided: the solver gave up before it was proved.";
        } else if (difference.onlyWording()) {
            return "Only wording differs: it is proved that every case gets the same conclusions, for the same reasons.";
        }
        return "Answers differ, first of all in: "
                + words(difference.aspects().stream()
                        .map(AspectDifference::aspect)
                        .toList())
                + ".";
    }

    private void rules(RulesCompared rules) {
        List<RulePair> changed = rules.changed();
        lines.add(
                changed.isEmpty()
                        ? "No rule is written otherwise."
                        : "%d of %d rules %s not as %s:"
                                .formatted(
                                        changed.size(),
                                        rules.pairs().size(),
                                        changed.size() == 1 ? "is" : "are",
                                        changed.size() == 1 ? "it was" : "they were"));
        changed.stream().limit(MOST_RULES).forEach(pair -> lines.add("  " + of(pair)));
        if (changed.size() > MOST_RULES) {
            lines.add("  and %d more".formatted(changed.size() - MOST_RULES));
        }
    }

    /** Returns what became of a rule, with its place. */
    static String of(RulePair pair) {
        Rule rule = pair.either();
        String place =
                "%s  (%s:%d)".formatted(rule.name(), rule.file(), rule.span().line());
        return switch (pair.kind()) {
            case ADDED -> "added    " + place;
            case REMOVED -> "removed  " + place;
            case RENAMED -> "renamed  " + place + ", was " + before(pair);
            case CHANGED -> "changed  " + place + (pair.decides() ? "" : ", words only");
            case SAME -> "changed  " + place + ", in translation only";
        };
    }

    private static String before(RulePair pair) {
        return pair.before() == null ? "" : pair.before().name();
    }

    private void aspect(AspectDifference difference) {
        lines.add("");
        lines.add(capital(difference.aspect().words()));
        difference.changes().forEach(this::change);
        difference.others().ifPresent(others -> lines.add("  Proved of all: " + others));
        if (!difference.whole()) {
            lines.add("  and further changes of this kind, which are not listed");
        }
    }

    private void change(AnswerChange change) {
        lines.add("  " + change.kind().sentence());
        List<Condition.Test> always = change.where().always();
        if (change.margin().isPresent()) {
            String cases = cases(always, change.where().ways());
            lines.add("    exactly where        "
                    + (cases.isEmpty() ? "" : cases + ", and ")
                    + change.margin().get().inWords());
        } else if (change.where().exactlyAlways()) {
            lines.add("    exactly where        " + (always.isEmpty() ? "anything is answered" : always(always)));
        } else {
            if (!always.isEmpty()) {
                lines.add("    in every such case   " + always(always));
            }
            change.where().ways().forEach(way -> lines.add("    and where either     " + shortened(way)));
            if (!change.where().whole()) {
                lines.add("    and in further cases, of which no more is told than what holds in every such case");
            }
        }
        change.smallest().ifPresent(smallest -> smallest(smallest, change));
        if (!change.blame().rules().isEmpty()) {
            String how = change.blame().alone().isEmpty() ? "    because of, together " : "    because of           ";
            lines.add(how + change.blame().rules().stream().map(RulePair::name).collect(Collectors.joining(", ")));
        }
    }

    private String cases(List<Condition.Test> always, List<List<Condition.Test>> ways) {
        String any = ways.stream()
                .filter(way -> !way.isEmpty())
                .map(DifferenceText::shortened)
                .collect(Collectors.joining(" or "));
        String all = always(always);
        return any.isEmpty() || all.equals(AS_BEFORE) ? all : all + ", and (" + any + ")";
    }

    private String always(List<Condition.Test> always) {
        if (always.equals(told) && always.size() > 1) {
            return AS_BEFORE;
        }
        told = always;
        return shortened(always);
    }

    private void smallest(FoundCase smallest, AnswerChange change) {
        lines.add("    smallest case        " + smallest.inWords());
        lines.add(
                change.confirmed()
                        ? "    the engine confirms  "
                                + (change.also().isEmpty() ? "it" : String.join("; ", change.also()))
                        : "    THE ENGINE DISAGREES: it answers this case as before in this respect: "
                                + smallest.json());
    }

    /** Tells only the first of many tests, since nobody reads more; the JSON has them all. */
    private static String shortened(List<Condition.Test> tests) {
        return tests.size() <= MOST_TESTS
                ? ConditionWords.of(tests)
                : ConditionWords.of(tests.subList(0, MOST_TESTS))
                        + " and %d more conditions".formatted(tests.size() - MOST_TESTS);
    }

    private void whatStays(RuleSetDifference difference) {
        if (difference.provedTheSame()) {
            lines.addAll(difference.notes());
            return;
        }
        lines.add("");
        add("Proved the same in every case: ", difference.same());
        add("Proved to change only in cases listed above: ", difference.following());
        add("Not decided, because the solver gave up: ", difference.undecided());
        lines.addAll(difference.notes());
    }

    private void add(String title, Collection<Aspect> aspects) {
        if (!aspects.isEmpty()) {
            lines.add(title + words(aspects) + ".");
        }
    }

    private static String words(Collection<Aspect> aspects) {
        return Arrays.stream(Aspect.values())
                .filter(aspects::contains)
                .map(Aspect::words)
                .collect(Collectors.joining("; "));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
