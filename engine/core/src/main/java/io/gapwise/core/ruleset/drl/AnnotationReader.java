package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Acceptance;
import io.gapwise.core.ruleset.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a rule's annotations: one summary, one source, and any number of warnings that its author accepts. */
final class AnnotationReader {

    private final RuleText cut;
    private final Sources sources;
    private final Problems problems;

    AnnotationReader(RuleText cut, Sources sources, Problems problems) {
        this.cut = cut;
        this.sources = sources;
        this.problems = problems;
    }

    @Nullable String summary() {
        Token written = only(HeaderReader.SUMMARY);
        return written != null && fits(HeaderReader.SUMMARY, written) ? written.text() : null;
    }

    @Nullable Source source() {
        Token id = only(HeaderReader.SOURCE);
        if (id == null) {
            return null;
        }
        Source source = sources.find(id.text()).orElse(null);
        if (source == null) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_SOURCE,
                    id.span(),
                    "unknown source '%s'".formatted(Problems.shortened(id.text())),
                    id.text(),
                    sources.ids(),
                    "source " + id.text());
        }
        return source;
    }

    List<Acceptance> acceptances() {
        List<Acceptance> acceptances = new ArrayList<>();
        for (RuleText.Annotation annotation : named(HeaderReader.ACCEPTS)) {
            acceptance(annotation).ifPresent(acceptances::add);
        }
        return acceptances;
    }

    private Optional<Acceptance> acceptance(RuleText.Annotation annotation) {
        Token code = annotation.texts().get(0);
        if (annotation.texts().size() != 2) {
            problems.add(
                    ProblemCode.BAD_ANNOTATION,
                    annotation.name().span(),
                    "an @accepts says which warning is accepted, and why",
                    "@accepts( \"code\", \"why\" )");
            return Optional.empty();
        }
        boolean known = ProblemCode.acceptable(code.text()).isPresent();
        if (!known) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_CODE,
                    code.span(),
                    "there is no warning '%s'".formatted(Problems.shortened(code.text())),
                    code.text(),
                    ProblemCode.allAcceptable());
        }
        Token why = annotation.texts().get(1);
        boolean reasoned = fits("reason", why);
        return known && reasoned ? Optional.of(new Acceptance(code.text(), why.text(), code.span())) : Optional.empty();
    }

    /**
     * Returns the text of an annotation that a rule must have exactly once; null if it does not, and then a problem has
     * been reported.
     */
    private @Nullable Token only(String name) {
        List<RuleText.Annotation> named = named(name);
        if (named.size() == 1 && named.get(0).texts().size() == 1) {
            return named.get(0).texts().get(0);
        }
        if (named.isEmpty() && !cut.headerRead()) {
            // A problem was already reported: this is most likely the annotation that could not be read.
            return null;
        }
        problems.add(
                ProblemCode.MISSING_ANNOTATION,
                named.isEmpty()
                        ? cut.name().span()
                        : named.get(named.size() - 1).name().span(),
                "the rule needs @%s exactly once".formatted(name),
                "@%s( \"…\" )".formatted(name));
        return null;
    }

    private List<RuleText.Annotation> named(String name) {
        return cut.annotations().stream().filter(a -> a.name().is(name)).toList();
    }

    private boolean fits(String what, Token written) {
        boolean fits = !written.text().isBlank() && written.text().length() <= Limits.TEXT_CHARACTERS;
        if (!fits) {
            problems.add(
                    ProblemCode.TEXT_LENGTH,
                    written.span(),
                    "the %s has %d characters"
                            .formatted(what, written.text().strip().length()),
                    "1 to %d characters".formatted(Limits.TEXT_CHARACTERS));
        }
        return fits;
    }
}
