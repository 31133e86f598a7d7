package io.gapwise.core.ruleset.drl;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits a file into its package and its rules, so that each rule is read alone. A mistake in one rule does not hide
 * those in the next, and a missing {@code end} does not swallow the next rule.
 */
final class Splitter {

    private final FileTokens tokens;
    private final Problems problems;

    Splitter(List<Token> tokens, Problems problems) {
        this.tokens = new FileTokens(tokens);
        this.problems = problems;
    }

    /** Returns the word after {@code package}, or null if there is none. */
    @Nullable Token packageName() {
        while (!tokens.now().is("package") && !tokens.now().is("rule") && !tokens.done()) {
            tellOfWhatIsNoRule();
            tokens.skipTo(t -> t.is("package")
                    || t.is("rule")
                    || UnsupportedSyntax.IN_FILE.instead(t).isPresent());
        }
        if (!tokens.now().is("package")) {
            problems.add(
                    ProblemCode.MISSING_PACKAGE,
                    tokens.now().span(),
                    "the file must begin with its package, not " + tokens.now().shown(),
                    "package <stage>");
            return null;
        }
        Token keyword = tokens.next();
        if (!tokens.now().isWord() || tokens.now().is("rule")) {
            problems.add(
                    ProblemCode.MISSING_PACKAGE,
                    keyword.span(),
                    "the package has no name",
                    "the stage whose folder the file is in");
            return null;
        }
        Token name = tokens.next();
        if (tokens.now().is(";")) {
            tokens.next();
        }
        return name;
    }

    /** Returns all rules that could be cut out. Anything between them is reported as a problem. */
    List<RuleText> rules() {
        List<RuleText> rules = new ArrayList<>();
        while (!tokens.done()) {
            if (tokens.now().is("rule")) {
                rule().ifPresent(rules::add);
            } else {
                problems.inRule(null);
                tellOfWhatIsNoRule();
                tokens.skipTo(t ->
                        t.is("rule") || UnsupportedSyntax.IN_FILE.instead(t).isPresent());
            }
        }
        problems.inRule(null);
        return rules;
    }

    private void tellOfWhatIsNoRule() {
        Token feature = tokens.hyphenated();
        Optional<String> instead =
                UnsupportedSyntax.IN_FILE.instead(feature).or(() -> UnsupportedSyntax.BEFORE_WHEN.instead(feature));
        if (instead.isPresent()) {
            problems.add(UnsupportedSyntax.of(feature, instead.get()));
        } else {
            problems.add(
                    ProblemCode.UNEXPECTED,
                    feature.span(),
                    feature.shown() + " does not belong here",
                    "rules and nothing else",
                    NearestWord.keyword(feature.text(), List.of("rule", "package")));
        }
    }

    private Optional<RuleText> rule() {
        Token first = tokens.next();
        if (tokens.now().kind() != Token.Kind.TEXT) {
            problems.inRule(null);
            problems.add(
                    ProblemCode.MISSING_NAME,
                    tokens.done() ? first.span() : tokens.now().span(),
                    "the rule has no name in quotation marks",
                    "rule \"<stage>/<what-it-concludes>\"");
            tokens.skipTo(t -> t.is("rule"));
            return Optional.empty();
        }
        Token name = tokens.next();
        problems.inRule(name.text());
        HeaderReader header = new HeaderReader(tokens, problems);
        header.read();
        RuleText.Section when = section("when", ProblemCode.MISSING_WHEN, first);
        RuleText.Section then = null;
        if (when != null && !tokens.now().is("then") && misspelt(when, "then") >= 0) {
            int at = misspelt(when, "then");
            Token word = when.tokens().get(at);
            then = new RuleText.Section(word.span(), behind(when, word.is("advise") ? at - 1 : at));
            tellOfMissing("then", ProblemCode.MISSING_THEN, then.keyword());
            when = upTo(when, at);
        } else if (when != null) {
            then = section("then", ProblemCode.MISSING_THEN, first);
        }
        if (when == null || then == null) {
            tokens.skipTo(t -> t.is("rule"));
            return Optional.empty();
        }
        return Optional.of(closed(first, name, header, when, then));
    }

    private RuleText closed(
            Token first, Token name, HeaderReader header, RuleText.Section when, RuleText.Section then) {
        while (tokens.now().is("then") || tokens.now().is("when")) {
            problems.add(UnsupportedSyntax.of(tokens.next(), "a rule of its own for what else is said"));
            tokens.upTo(HeaderReader::isSection);
        }
        RuleText.Section said = then;
        if (tokens.now().is("end")) {
            tokens.next();
        } else {
            int at = misspelt(then, "end");
            Span place = at < 0 ? first.span() : then.tokens().get(at).span();
            tellOfMissing("end", ProblemCode.MISSING_END, place);
            said = at < 0 ? then : upTo(then, at);
        }
        Span whole = first.span().to(tokens.before().span());
        return new RuleText(name, header.annotations(), header.understood(), when, said, whole);
    }

    private RuleText.@Nullable Section section(String keyword, ProblemCode missing, Token rule) {
        if (HeaderReader.looksLike(tokens.now(), keyword)) {
            tellOfMissing(keyword, missing, tokens.now().span());
        } else if (HeaderReader.isPattern(tokens.now())) {
            tellOfMissing(keyword, missing, tokens.now().span());
            return new RuleText.Section(tokens.now().span(), tokens.upTo(HeaderReader::isSection));
        } else if (!tokens.now().is(keyword)) {
            problems.add(
                    missing,
                    tokens.done() ? rule.span() : tokens.now().span(),
                    "the rule has no %s before %s"
                            .formatted(keyword, tokens.now().shown()),
                    keyword,
                    keyword);
            return null;
        }
        Token word = tokens.next();
        return new RuleText.Section(word.span(), tokens.upTo(HeaderReader::isSection));
    }

    private void tellOfMissing(String keyword, ProblemCode code, Span at) {
        problems.add(code, at, "the rule has no " + keyword, keyword + ", on a line of its own", keyword);
    }

    /**
     * Returns the index of the misspelt keyword that should end the section, or of the first call if {@code then} is
     * missing before it; -1 if there is neither.
     */
    private static int misspelt(RuleText.Section section, String keyword) {
        List<Token> tokens = section.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean called = keyword.equals("then") && tokens.get(i).is("advise");
            if (called || HeaderReader.looksLike(tokens.get(i), keyword)) {
                return i;
            }
        }
        return -1;
    }

    private static RuleText.Section upTo(RuleText.Section section, int at) {
        return new RuleText.Section(section.keyword(), section.tokens().subList(0, at));
    }

    private static List<Token> behind(RuleText.Section section, int at) {
        return section.tokens().subList(at + 1, section.tokens().size());
    }
}
