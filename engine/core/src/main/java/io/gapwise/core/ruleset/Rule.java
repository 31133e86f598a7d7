package io.gapwise.core.ruleset;

import java.util.List;

/**
 * One rule.
 *
 * @param summary the rule read aloud as one sentence
 * @param acceptances the warnings that its author keeps
 * @param patterns what must hold, all of them
 * @param calls what it says then, in order
 * @param file where it was read from
 * @param span from its first word to its end in that file
 * @param text the author's own text of the rule
 */
public record Rule(
        String name,
        Stage stage,
        String summary,
        Source source,
        List<Acceptance> acceptances,
        List<Pattern> patterns,
        List<Call> calls,
        String file,
        Span span,
        String text) {

    public Rule {
        acceptances = List.copyOf(acceptances);
        patterns = List.copyOf(patterns);
        calls = List.copyOf(calls);
    }

    /** The whole condition as one tree. */
    public Condition condition() {
        return Pattern.all(patterns, span);
    }

    /** The rule in the one layout that versions are computed over: comments and spacing do not count. */
    String canonical() {
        StringBuilder canonical =
                new StringBuilder("rule ").append(quoted(name)).append('\n');
        canonical.append("    @summary( ").append(quoted(summary)).append(" )\n");
        canonical.append("    @source( ").append(quoted(source.id())).append(" )\n");
        canonical.append("when\n");
        patterns.forEach(p -> canonical.append("    ").append(p.canonical()).append('\n'));
        canonical.append("then\n");
        calls.forEach(c -> canonical.append("    ").append(c.canonical()).append('\n'));
        return canonical.append("end\n").toString();
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }
}
