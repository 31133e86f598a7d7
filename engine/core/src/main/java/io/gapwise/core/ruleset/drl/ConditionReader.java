package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a rule's condition with our own small grammar: patterns of tests joined by comma, and, or, not. */
final class ConditionReader {

    private final TokenReader tokens;
    private final Stage stage;
    private final Problems problems;
    private final Span keyword;
    private int tests;
    private int depth;

    ConditionReader(RuleText.Section when, Stage stage, Problems problems) {
        this.tokens = new TokenReader(when, problems);
        this.keyword = when.keyword();
        this.stage = stage;
        this.problems = problems;
    }

    /** Returns all patterns that could be read. The list is empty only if a problem was reported. */
    List<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        if (tokens.done()) {
            problems.add(
                    ProblemCode.EMPTY_CONDITION,
                    keyword,
                    "the condition is empty: the rule would speak of every case",
                    "a pattern");
        }
        while (!tokens.done()) {
            Token first = tokens.now();
            try {
                patterns.add(pattern());
            } catch (Unreadable e) {
                problems.add(e);
                if (tokens.now() == first) {
                    tokens.next();
                }
                tokens.skipTo(this::beginsPattern);
            }
        }
        if (tests > Limits.TESTS_IN_A_RULE) {
            problems.add(
                    ProblemCode.TOO_MANY_TESTS,
                    keyword,
                    "the rule has too many tests (%d)".formatted(tests),
                    "at most %d".formatted(Limits.TESTS_IN_A_RULE));
        }
        return patterns;
    }

    private boolean beginsPattern(Token token) {
        return token.is("not") || Subject.ofPattern(token.text()).isPresent();
    }

    private Pattern pattern() {
        Token first = tokens.now();
        boolean negated = tokens.skip("not");
        Subject subject = subject();
        tokens.open();
        int open = tokens.depth();
        List<Condition> constraints = new ArrayList<>();
        if (tokens.now().is(")")) {
            throw new Unreadable(
                    ProblemCode.EMPTY_PATTERN,
                    tokens.now().span(),
                    "the pattern has no test: it would always hold",
                    "a test");
        }
        do {
            depth = 0;
            try {
                constraints.add(any(subject));
                requireConstraintEnds();
            } catch (Unreadable e) {
                if (e.code() == ProblemCode.MISSING_BRACKET) {
                    throw e;
                }
                problems.add(e);
                tokens.skipConstraint(open);
            }
        } while (tokens.skip(","));
        return new Pattern(
                negated, subject, constraints, first.span().to(tokens.close().span()));
    }

    private void requireConstraintEnds() {
        Token now = tokens.now();
        if (now.is(",") || tokens.atClosing()) {
            return;
        }
        UnsupportedSyntax.AS_OPERATOR.refuse(now);
        if (now.kind() == Token.Kind.END || beginsPattern(now)) {
            throw tokens.missing(ProblemCode.MISSING_BRACKET, ")");
        } else if (now.isWord() || now.is("!") || now.is("(")) {
            throw tokens.missing(ProblemCode.MISSING_COMMA, ",");
        }
        throw new Unreadable(
                ProblemCode.UNEXPECTED, now.span(), "here stands " + now.shown(), "',', '&&', '||' or ')'");
    }

    private Subject subject() {
        UnsupportedSyntax.AS_PATTERN.refuse(tokens.now());
        if (tokens.ahead(1).is(":")) {
            throw UnsupportedSyntax.of(tokens.ahead(1), "the pattern alone: texts name values as {gap.nature}");
        }
        Token name = tokens.requireWord("a pattern such as GapCase( … )");
        List<String> readable = Arrays.stream(Subject.values())
                .filter(s -> s.readableIn(stage))
                .map(Subject::pattern)
                .toList();
        Subject subject = Subject.ofPattern(name.text())
                .orElseThrow(() -> new Unreadable(
                        ProblemCode.UNKNOWN_PATTERN,
                        name.span(),
                        "unknown pattern %s".formatted(name.shown()),
                        name.text(),
                        readable));
        if (!subject.readableIn(stage)) {
            throw new Unreadable(
                    ProblemCode.STAGE_NOT_READABLE,
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
                    ProblemCode.NESTED_TOO_DEEP,
                    tokens.now().span(),
                    "brackets are nested too deep",
                    "at most %d levels".formatted(Limits.NESTING));
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
            tokens.open();
            Condition part = any(subject);
            return new Condition.Not(part, first.span().to(tokens.close().span()));
        }
        if (tokens.skip("(")) {
            Condition part = any(subject);
            tokens.close();
            return part;
        }
        tests++;
        return new TestReader(tokens).test(subject);
    }

    private static Span spanOf(List<Condition> parts) {
        return parts.get(0).span().to(parts.get(parts.size() - 1).span());
    }
}
