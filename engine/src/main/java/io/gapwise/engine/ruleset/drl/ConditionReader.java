package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.ruleset.Condition;
import io.gapwise.engine.ruleset.Pattern;
import io.gapwise.engine.ruleset.Slot;
import io.gapwise.engine.ruleset.Span;
import io.gapwise.engine.ruleset.Stage;
import io.gapwise.engine.ruleset.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a rule's condition by our own small grammar: patterns of tests joined by comma, and, or, not. */
final class ConditionReader {

    private final TokenReader tokens;
    private final Stage stage;
    private final Problems problems;
    private final Span keyword;
    private int tests;
    private int depth;

    ConditionReader(RuleText.Section when, Stage stage, Problems problems) {
        this.tokens = new TokenReader(when);
        this.keyword = when.keyword();
        this.stage = stage;
        this.problems = problems;
    }

    /** All patterns that could be read; empty only where a problem was noted. */
    List<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        if (tokens.done()) {
            problems.add(
                    tokens.now().span(), "the condition is empty: the rule would speak of every case", "a pattern");
        }
        while (!tokens.done()) {
            try {
                patterns.add(pattern());
            } catch (Unreadable e) {
                problems.add(e);
                tokens.skipBehind(")");
            }
        }
        if (tests > Limits.TESTS_IN_A_RULE) {
            problems.add(
                    keyword,
                    "the rule has too many tests (%d)".formatted(tests),
                    "at most %d".formatted(Limits.TESTS_IN_A_RULE));
        }
        return patterns;
    }

    private Pattern pattern() {
        Token first = tokens.now();
        boolean negated = tokens.skip("not");
        Subject subject = subject();
        tokens.require("(");
        List<Condition> constraints = new ArrayList<>();
        if (tokens.now().is(")")) {
            throw new Unreadable(tokens.now().span(), "the pattern has no test: it would always hold", "a test");
        }
        do {
            depth = 0;
            try {
                constraints.add(any(subject));
                if (!tokens.now().is(",") && !tokens.now().is(")")) {
                    throw new Unreadable(
                            tokens.now().span(), "here stands " + tokens.now().shown(), "',', '&&', '||' or ')'");
                }
            } catch (Unreadable e) {
                problems.add(e);
                tokens.skipConstraint();
            }
        } while (tokens.skip(","));
        Token close = tokens.require(")");
        return new Pattern(negated, subject, constraints, first.span().to(close.span()));
    }

    private Subject subject() {
        Token name = tokens.requireWord("a pattern such as GapCase( … )");
        List<String> readable = Arrays.stream(Subject.values())
                .filter(s -> s.readableIn(stage))
                .map(Subject::pattern)
                .toList();
        Subject subject = Subject.ofPattern(name.text())
                .orElseThrow(() -> new Unreadable(
                        name.span(), "unknown pattern '%s'".formatted(name.text()), name.text(), readable));
        if (!subject.readableIn(stage)) {
            throw new Unreadable(
                    name.span(),
                    "the stage %s cannot read %s: a stage reads what earlier stages concluded"
                            .formatted(stage.folder(), subject.pattern()),
                    String.join(" or ", readable));
        }
        return subject;
    }

    private Condition any(Subject subject) {
        if (depth == Limits.NESTING) {
            throw new Unreadable(
                    tokens.now().span(), "brackets are nested too deep", "at most %d levels".formatted(Limits.NESTING));
        }
        depth++;
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(all(subject));
        } while (tokens.skip("||"));
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, spanOf(parts));
    }

    private Condition all(Subject subject) {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(one(subject));
        } while (tokens.skip("&&"));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts, spanOf(parts));
    }

    private Condition one(Subject subject) {
        Token first = tokens.now();
        if (tokens.skip("!")) {
            tokens.require("(");
            Condition part = any(subject);
            return new Condition.Not(part, first.span().to(tokens.require(")").span()));
        }
        if (tokens.skip("(")) {
            Condition part = any(subject);
            tokens.require(")");
            return part;
        }
        tests++;
        return new TestReader(tokens).test(subject);
    }

    private static Span spanOf(List<Condition> parts) {
        return parts.get(0).span().to(parts.get(parts.size() - 1).span());
    }

    /** The paths that may be tested of a subject. */
    static List<String> paths(Subject subject) {
        return Slot.of(subject).stream().map(Slot::path).toList();
    }
}
