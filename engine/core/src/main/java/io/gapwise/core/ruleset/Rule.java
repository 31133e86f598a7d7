package io.gapwise.core.ruleset;

import java.util.List;

/**
 * Represents one rule.
 *
 * @param summary the rule in one sentence, as one would read it aloud
 * @param acceptances the warnings that the rule's author accepts
 * @param patterns the patterns, all of which must hold
 * @param calls the calls that the rule then makes, in order
 * @param file the file that the rule was read from
 * @param span the stretch of that file from the rule's first word to its end
 * @param text the rule as its author wrote it
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

    /** Returns the whole condition as one tree. */
    public Condition condition() {
        return Pattern.all(patterns, span);
    }

    /** Returns the rule in the layout that versions are computed from; comments and spacing make no difference. */
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
