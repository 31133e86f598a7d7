package io.gapwise.insight.asking;

import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.NearestChanges;
import io.gapwise.insight.evidence.Standing;
import io.gapwise.insight.interview.InterviewState;
import io.gapwise.insight.interview.OpenQuestion;
import io.gapwise.insight.why.ConditionPart;
import io.gapwise.insight.why.RuleReference;
import io.gapwise.insight.why.SpeakingRule;
import io.gapwise.insight.why.Why;
import io.gapwise.insight.why.WhyNot;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes results as text for a console: below each conclusion, indented further, comes what it rests on. */
public final class AskingText {

    private final StringBuilder text = new StringBuilder();

    private AskingText() {}

    public static String of(Why why) {
        AskingText text = new AskingText();
        text.why(why, 0);
        return text.text.toString();
    }

    public static String of(WhyNot whyNot) {
        AskingText text = new AskingText();
        text.whyNot(whyNot, 0);
        return text.text.toString();
    }

    public static String of(NearestChanges nearest) {
        AskingText text = new AskingText();
        for (NearestChanges.Way way : nearest.found()) {
            text.line(0, way.verdict().name());
            way.changes().forEach(change -> text.line(1, changed(change)));
        }
        if (nearest.found().isEmpty()) {
            text.line(0, "Not within %d changes.".formatted(nearest.within()));
        }
        text.line(
                0,
                nearest.exhausted()
                        ? "There is no other way within %d changes: all were looked at.".formatted(nearest.within())
                        : "There are more ways within %d changes than were looked at.".formatted(nearest.within()));
        return text.text.toString();
    }

    public static String of(InterviewState step) {
        AskingText text = new AskingText();
        text.line(0, "%s so far%s".formatted(step.verdict(), firmness(step)));
        for (OpenQuestion question : step.questions()) {
            text.line(
                    1,
                    "%s (decides the verdict in %.0f %% of the ways to answer)"
                            .formatted(question.id(), 100 * question.canChangeVerdict()));
            question.answers().stream()
                    .collect(Collectors.groupingBy(
                            answer -> String.valueOf(answer.verdict()), TreeMap::new, Collectors.toList()))
                    .forEach((verdict, answers) ->
                            text.line(2, "%s: %s".formatted(verdict, listed(question, answers))));
        }
        return text.text.toString();
    }

    private static String firmness(InterviewState step) {
        if (step.settled()) {
            return "; no answer that is open or only claimed can change that.";
        }
        if (step.nothingLeft() && step.standing() == Standing.CLAIMED) {
            return "; nothing that is open can change that, but it rests on what is only claimed: %s."
                    .formatted(String.join(", ", step.restsOnClaims()));
        }
        if (!step.nothingLeft()) {
            return ".";
        }
        return step.couldStillTurn().isEmpty()
                ? "; nothing is left to ask."
                : "; nothing is left to ask, but these could still turn it: %s."
                        .formatted(String.join(", ", step.couldStillTurn()));
    }

    private static String listed(OpenQuestion question, List<OpenQuestion.PossibleAnswer> answers) {
        return answers.stream()
                .map(each -> question.several()
                        ? each.field().substring(each.field().indexOf('.') + 1) + "=" + each.answer()
                        : each.answer().toString())
                .collect(Collectors.joining(", "));
    }

    private void why(Why why, int depth) {
        line(depth, why.conclusion() + (why.holds() ? "" : ": not concluded; --why-not says why"));
        why.because().forEach(because -> because(because, depth + 1));
    }

    private void because(SpeakingRule because, int depth) {
        line(depth, because.text());
        rule(because.rule(), depth + 1);
        because.answers().forEach(read -> line(depth + 1, "%s = %s".formatted(read.path(), read.value())));
        because.conclusions().forEach(why -> why(why, depth + 1));
    }

    private void rule(RuleReference rule, int depth) {
        line(depth, "%s (%s:%d)".formatted(rule.sentence(), rule.file(), rule.line()));
        line(depth, rule.source());
    }

    private void whyNot(WhyNot whyNot, int depth) {
        line(depth, "not " + whyNot.conclusion() + (whyNot.asked() ? "" : ": its stage was not asked"));
        section("said all the same:", whyNot.spoke(), depth + 1);
        section("against it, or in its place:", whyNot.against(), depth + 1);
        for (WhyNot.Silent silent : whyNot.silent()) {
            line(
                    depth + 1,
                    "silent: %s (%s:%d)"
                            .formatted(
                                    silent.rule().sentence(),
                                    silent.rule().file(),
                                    silent.rule().line()));
            failing(silent.condition(), depth + 2);
        }
    }

    private void section(String heading, List<SpeakingRule> because, int depth) {
        if (!because.isEmpty()) {
            line(depth, heading);
            because.forEach(each -> because(each, depth + 1));
        }
    }

    /** Shows only the parts of a condition that keep the rule from speaking. */
    private void failing(ConditionPart part, int depth) {
        if (!part.failing()) {
            return;
        }
        Runnable shown = switch (part.kind()) {
            case ALL -> () -> parts("all of these:", part, depth);
            case ANY -> () -> parts("one of these:", part, depth);
            case NOT -> () -> parts("not:", part, depth);
            case TEST -> () -> test(part, depth);
        };
        shown.run();
    }

    private void parts(String heading, ConditionPart part, int depth) {
        line(depth, heading);
        part.parts().forEach(each -> failing(each, depth + 1));
    }

    private void test(ConditionPart part, int depth) {
        line(
                depth,
                "%d:%d %s, but %s = %s".formatted(part.line(), part.column(), part.text(), part.path(), part.value()));
        part.missing().forEach(each -> whyNot(each, depth + 1));
        part.inTheWay().forEach(each -> why(each, depth + 1));
    }

    private static String changed(AnswerChange change) {
        return "%s: %s instead of %s".formatted(change.path(), sent(change.to()), sent(change.from()));
    }

    private static String sent(@Nullable Object value) {
        return value == null ? "left out" : value.toString();
    }

    private void line(int depth, String line) {
        text.append("%s%s%n".formatted(" ".repeat(2 * depth), line).replace(System.lineSeparator(), "\n"));
    }
}
