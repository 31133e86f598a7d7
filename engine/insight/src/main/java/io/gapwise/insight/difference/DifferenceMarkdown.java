package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.insight.markup.MarkdownText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes in which cases two rule sets answer differently as Markdown, such as for a pull request. */
public final class DifferenceMarkdown {

    private final List<String> lines = new ArrayList<>();

    private DifferenceMarkdown() {}

    /** Returns several lines, without a line break at the end. */
    public static String of(RuleSetDifference difference) {
        DifferenceMarkdown page = new DifferenceMarkdown();
        page.lines.add("## What changes");
        page.lines.add("");
        page.lines.add("**" + DifferenceText.verdict(difference) + "**");
        page.rules(difference.rules());
        difference.aspects().forEach(page::aspect);
        page.whatStays(difference);
        return String.join("\n", page.lines).strip();
    }

    private void rules(RulesCompared rules) {
        if (rules.changed().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("| rule | |");
        lines.add("|---|---|");
        rules.changed().forEach(pair -> lines.add("| " + MarkdownText.code(pair.name()) + " | " + became(pair) + " |"));
    }

    private static String became(RulePair pair) {
        return switch (pair.kind()) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case RENAMED ->
                "renamed"
                        + (pair.before() == null
                                ? ""
                                : ", was " + MarkdownText.code(pair.before().name()));
            case CHANGED -> pair.decides() ? "changed" : "changed, words only";
            case SAME -> "changed, in translation only";
        };
    }

    private void aspect(AspectDifference difference) {
        String words = difference.aspect().words();
        lines.add("");
        lines.add("### " + words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        difference.changes().forEach(this::change);
        difference.others().ifPresent(others -> {
            lines.add("");
            lines.add("Proved of all: " + MarkdownText.inside(others));
        });
        if (!difference.whole()) {
            lines.add("");
            lines.add("There are further changes of this kind, which are not listed.");
        }
    }

    private void change(AnswerChange change) {
        lines.add("");
        lines.add("**" + MarkdownText.inside(change.kind().sentence()) + "**");
        lines.add("");
        if (!change.where().always().isEmpty()) {
            lines.add("- in every such case " + tests(change.where().always()));
        }
        change.where().ways().stream()
                .filter(way -> !way.isEmpty())
                .forEach(way -> lines.add("- and where either " + tests(way)));
        change.margin().ifPresent(margin -> lines.add("- and where " + MarkdownText.inside(margin.inWords())));
        boolean whole = change.where().whole() || change.margin().isPresent();
        lines.add(whole ? "- proved: in no other case" : "- and in further cases");
        change.smallest().ifPresent(smallest -> {
            lines.add("- for example: " + MarkdownText.inside(smallest.inWords()));
            change.also().forEach(also -> lines.add("  - " + MarkdownText.inside(also)));
        });
        if (change.smallest().isPresent() && !change.confirmed()) {
            lines.add("- **the engine disagrees**, which is a fault of this program");
        }
        if (!change.blame().rules().isEmpty()) {
            lines.add("- because of "
                    + change.blame().rules().stream()
                            .map(pair -> MarkdownText.code(pair.name()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String tests(List<Condition.Test> tests) {
        return MarkdownText.inside(ConditionWords.of(tests));
    }

    private void whatStays(RuleSetDifference difference) {
        lines.add("");
        if (difference.provedTheSame()) {
            difference.notes().forEach(note -> lines.add("- " + MarkdownText.inside(note)));
            return;
        }
        add("Proved the same in every case: ", difference.same());
        add("Proved to change only in cases listed above: ", difference.following());
        add("Not decided: ", difference.undecided());
        difference.notes().forEach(note -> lines.add("- " + MarkdownText.inside(note)));
    }

    private void add(String title, Collection<Aspect> aspects) {
        if (!aspects.isEmpty()) {
            lines.add("- " + title
                    + Arrays.stream(Aspect.values())
                            .filter(aspects::contains)
                            .map(Aspect::words)
                            .collect(Collectors.joining("; ")));
        }
    }
}
