package io.gapwise.engine.ruleset.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits a file into its package and its rules, so that each rule is read alone: a mistake in one does not hide those in
 * the next, and a missing {@code end} does not swallow it.
 */
final class Splitter {

    private static final Set<String> SECTIONS = Set.of("when", "then", "end");

    private final List<Token> tokens;
    private final Problems problems;
    private int at;

    Splitter(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The word behind {@code package}, or null where there is none. */
    @Nullable Token packageName() {
        if (!now().is("package")) {
            problems.add(now().span(), "the file must begin with its package, not " + now().shown(), "package <stage>");
            return null;
        }
        at++;
        if (!now().isWord()) {
            problems.add(now().span(), "the package has no name", "the stage whose folder the file is in");
            return null;
        }
        Token name = next();
        if (now().is(";")) {
            at++;
        }
        return name;
    }

    /** All rules that could be cut out; what lies between them is a problem. */
    List<RuleText> rules() {
        List<RuleText> rules = new ArrayList<>();
        while (now().kind() != Token.Kind.END) {
            if (!now().is("rule")) {
                problems.inRule(null);
                problems.add(now().span(), now().shown() + " does not belong here", "rules and nothing else");
                skipToRule();
                continue;
            }
            RuleText rule = rule();
            if (rule != null) {
                rules.add(rule);
            }
        }
        problems.inRule(null);
        return rules;
    }

    private @Nullable RuleText rule() {
        Token first = next();
        if (now().kind() != Token.Kind.TEXT) {
            problems.add(
                    now().span(), "the rule has no name in quotation marks", "rule \"<stage>/<what-it-concludes>\"");
            skipToRule();
            return null;
        }
        Token name = next();
        problems.inRule(name.text());
        List<RuleText.Annotation> annotations = header();
        RuleText.Section when = section("when");
        RuleText.Section then = when == null ? null : section("then");
        if (then == null) {
            skipToRule();
            return null;
        }
        if (!now().is("end")) {
            problems.add(first.span(), "the rule has no end", "end, on a line of its own");
            return null;
        }
        Token end = next();
        return new RuleText(name, annotations, when, then, first.span().to(end.span()));
    }

    private List<RuleText.Annotation> header() {
        List<RuleText.Annotation> annotations = new ArrayList<>();
        while (!atSection() && !atRule() && now().kind() != Token.Kind.END) {
            if (isAnnotation()) {
                annotations.add(new RuleText.Annotation(tokens.get(at + 1), tokens.get(at + 3)));
                at += 5;
            } else {
                problems.add(
                        now().span(),
                        now().shown() + " does not belong before when",
                        "@summary( \"…\" ), @source( \"…\" ) and nothing else");
                do {
                    at++;
                } while (!now().is("@") && !atSection() && !atRule() && now().kind() != Token.Kind.END);
            }
        }
        return annotations;
    }

    private boolean isAnnotation() {
        return now().is("@")
                && at + 4 < tokens.size()
                && tokens.get(at + 1).isWord()
                && tokens.get(at + 2).is("(")
                && tokens.get(at + 3).kind() == Token.Kind.TEXT
                && tokens.get(at + 4).is(")");
    }

    private RuleText.@Nullable Section section(String keyword) {
        if (!now().is(keyword)) {
            problems.add(now().span(), "the rule has no " + keyword + " before " + now().shown(), keyword);
            return null;
        }
        Token word = next();
        int from = at;
        while (!atSection() && !atRule() && now().kind() != Token.Kind.END) {
            at++;
        }
        return new RuleText.Section(word.span(), tokens.subList(from, at));
    }

    private boolean atSection() {
        return now().isWord() && SECTIONS.contains(now().text());
    }

    private boolean atRule() {
        return now().is("rule") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.TEXT;
    }

    private void skipToRule() {
        do {
            if (now().kind() != Token.Kind.END) {
                at++;
            }
        } while (!now().is("rule") && now().kind() != Token.Kind.END);
    }

    private Token now() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }
}
