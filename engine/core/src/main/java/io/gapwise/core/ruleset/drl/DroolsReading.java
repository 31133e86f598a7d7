package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Lets Drools' own parser read a rule that our grammar has read, and refuses the rule unless both read the same: the
 * same patterns, constraints and consequence, and nothing else. The parser is set to DRL6, because after some syntax
 * errors the DRL10 parser drops a rule's condition, and the rule would then apply to every case.
 */
final class DroolsReading {

    private static final String PRELUDE = "package confirmed\n";
    private final Problems problems;

    DroolsReading(Problems problems) {
        this.problems = problems;
    }

    /** Reports a problem if Drools reads the rule differently or cannot read it at all. */
    void confirm(RuleText cut, List<Pattern> patterns, String text) {
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr read = parser.parse(false, PRELUDE + text);
            if (parser.hasErrors() || read == null) {
                parser.getErrors().forEach(error -> refuse(place(cut, error)));
                return;
            }
            requireSame(cut, patterns, read);
        } catch (Differs e) {
            refuse(e.at);
        } catch (Throwable e) {
            // A text that crashes a third-party parser is not accepted as a rule, whatever the parser throws.
            refuse(cut.name().span());
        }
    }

    private void refuse(Span at) {
        problems.add(
                ProblemCode.READ_DIFFERENTLY,
                at,
                "Drools does not read this as it is written",
                "plain DRL: patterns, then calls of verbs");
    }

    /**
     * Returns the position of an error. Drools counts lines in the text that it was given, where the rule begins on the
     * second line.
     */
    private static Span place(RuleText cut, DroolsError error) {
        int[] lines = error.getLines();
        int line = lines.length == 0 || lines[0] < 2 ? 0 : lines[0] - 2;
        return line == 0
                ? cut.name().span()
                : new Span(cut.span().line() + line, 1, cut.span().start(), 0);
    }

    private static void requireSame(RuleText cut, List<Pattern> patterns, PackageDescr read) {
        Span name = cut.name().span();
        require(
                read.getRules().size() == 1
                        && read.getImports().isEmpty()
                        && read.getFunctionImports().isEmpty()
                        && read.getAccumulateImports().isEmpty()
                        && read.getGlobals().isEmpty()
                        && read.getFunctions().isEmpty()
                        && read.getAttributes().isEmpty()
                        && read.getTypeDeclarations().isEmpty()
                        && read.getEnumDeclarations().isEmpty()
                        && read.getEntryPointDeclarations().isEmpty()
                        && read.getWindowDeclarations().isEmpty(),
                name);
        RuleDescr rule = read.getRules().get(0);
        require(
                rule.getClass() == RuleDescr.class
                        && rule.getName().equals(cut.name().text()),
                name);
        require(rule.getAttributes().isEmpty() && rule.getParentName() == null, name);
        require(rule.getNamedConsequences().isEmpty(), name);
        requireSameAnnotations(cut, rule);
        requireSamePatterns(cut, patterns, rule.getLhs());
        requireSameTokens(cut.then().tokens(), String.valueOf(rule.getConsequence()), name);
    }

    /**
     * Requires the same annotations. Their names are compared as sets, because Drools keeps only one of several
     * annotations with the same name.
     */
    private static void requireSameAnnotations(RuleText cut, RuleDescr rule) {
        Set<String> ours = cut.annotations().stream().map(a -> a.name().text()).collect(Collectors.toSet());
        Set<String> theirs =
                rule.getAnnotations().stream().map(AnnotationDescr::getName).collect(Collectors.toSet());
        require(ours.equals(theirs), cut.name().span());
        for (AnnotationDescr read : rule.getAnnotations()) {
            String value = String.valueOf(read.getValueMap().get("value"));
            List<String> texts = Lexer.tokens(value, new Problems("")).stream()
                    .filter(t -> t.kind() == Token.Kind.TEXT)
                    .map(Token::text)
                    .toList();
            require(
                    read.getValueMap().size() == 1 && written(cut, read.getName(), texts),
                    cut.name().span());
        }
    }

    private static boolean written(RuleText cut, String name, List<String> texts) {
        return cut.annotations().stream()
                .filter(a -> a.name().is(name))
                .anyMatch(a -> a.texts().stream().map(Token::text).toList().equals(texts));
    }

    private static void requireSamePatterns(RuleText cut, List<Pattern> patterns, AndDescr condition) {
        require(condition.getClass() == AndDescr.class, cut.name().span());
        List<? extends BaseDescr> read = condition.getDescrs();
        require(read.size() == patterns.size(), cut.name().span());
        for (int i = 0; i < read.size(); i++) {
            requireSamePattern(cut, patterns.get(i), read.get(i));
        }
    }

    private static void requireSamePattern(RuleText cut, Pattern pattern, BaseDescr read) {
        Span at = pattern.span();
        BaseDescr inner = read;
        if (pattern.negated()) {
            require(
                    read.getClass() == NotDescr.class
                            && ((NotDescr) read).getDescrs().size() == 1,
                    at);
            inner = (BaseDescr) ((NotDescr) read).getDescrs().get(0);
        }
        require(inner.getClass() == PatternDescr.class, at);
        PatternDescr descr = (PatternDescr) inner;
        require(pattern.subject().pattern().equals(descr.getObjectType()), at);
        require(
                descr.getIdentifier() == null
                        && descr.getSource() == null
                        && !descr.isQuery()
                        && (descr.getBehaviors() == null || descr.getBehaviors().isEmpty())
                        && descr.getAnnotations().isEmpty(),
                at);
        requireSameConstraints(cut, pattern, descr.getConstraint());
    }

    private static void requireSameConstraints(RuleText cut, Pattern pattern, ConditionalElementDescr constraints) {
        Span at = pattern.span();
        require(constraints.getClass() == AndDescr.class, at);
        List<? extends BaseDescr> read = ((AndDescr) constraints).getDescrs();
        require(read.size() == pattern.constraints().size(), at);
        require(read.stream().allMatch(c -> c.getClass() == ExprConstraintDescr.class), at);
        String joined = read.stream()
                .map(c -> ((ExprConstraintDescr) c).getExpression())
                .collect(Collectors.joining(" , "));
        requireSameTokens(inside(cut.when().tokens(), pattern), joined, at);
    }

    /** Returns the tokens between a pattern's brackets. */
    private static List<Token> inside(List<Token> when, Pattern pattern) {
        List<Token> of = when.stream()
                .filter(t -> t.span().start() >= pattern.span().start()
                        && t.span().end() <= pattern.span().end())
                .toList();
        return of.subList(pattern.negated() ? 3 : 2, of.size() - 1);
    }

    private static void requireSameTokens(List<Token> ours, String theirs, Span at) {
        List<Map.Entry<Token.Kind, String>> read = Lexer.tokens(theirs, new Problems("")).stream()
                .filter(t -> t.kind() != Token.Kind.END)
                .map(t -> Map.entry(t.kind(), t.text()))
                .toList();
        require(ours.stream().map(t -> Map.entry(t.kind(), t.text())).toList().equals(read), at);
    }

    private static void require(boolean same, Span at) {
        if (!same) {
            throw new Differs(at);
        }
    }

    private static final class Differs extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Span at;

        Differs(Span at) {
            super(null, null, false, false);
            this.at = at;
        }
    }
}
