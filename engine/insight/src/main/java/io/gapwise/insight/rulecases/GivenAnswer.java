package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.findings.Causes;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.findings.Methods;
import io.gapwise.core.findings.Remedies;
import io.gapwise.core.findings.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what the recommendation was of which a rule speaks that judges beside it, where it is another one than the rules give today.
 * What is left out is as they give it.
 *
 * @param remedies the advised remedies in any order; the first in contract order counts as the first
 * @param methods the advised methods in any order; the first in contract order counts as the best
 */
public record GivenAnswer(
        @Nullable VerdictValue verdict,
        @Nullable Set<Cause> causes,
        @Nullable Set<Cause> discounted,
        @Nullable Set<Remedy> remedies,
        @Nullable Set<Method> methods) {

    private static final List<Property> PARTS = Property.of(GivenAnswer.class);

    /** The recommendation that the rules give today. */
    public static final GivenAnswer AS_TODAY = new GivenAnswer(null, null, null, null, null);

    /** Returns the findings of today's rules with what is said here in their place. */
    public Findings over(Findings today) {
        return new Findings(
                today.triage(),
                new Causes(
                        Objects.requireNonNullElse(causes, today.causes().found()),
                        Objects.requireNonNullElse(discounted, today.causes().discounted()),
                        today.causes().onlyClaimed()),
                verdict == null ? today.verdict() : new Verdict(verdict),
                remedies == null
                        ? today.remedies()
                        : Remedies.of(Stream.of(Remedy.values())
                                .filter(remedies::contains)
                                .toList()),
                methods == null ? today.methods() : methods(methods, today.methods()));
    }

    /** Returns what is said here, each part by its name behind a prefix, in the form in which it is sent. */
    public Map<String, Object> named(String prefix) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (Property property : PARTS) {
            Object sent = CaseAnswers.sent(property.read(this));
            if (sent != null) {
                named.put(prefix + property.path(), sent);
            }
        }
        return named;
    }

    private static Methods methods(Set<Method> advised, Methods today) {
        return new Methods(
                advised,
                without(today.considered(), advised),
                without(today.excluded(), advised),
                Stream.of(Method.values()).filter(advised::contains).findFirst().orElse(null),
                today.formal(),
                today.anyFits());
    }

    private static Set<Method> without(Set<Method> some, Set<Method> others) {
        return Set.copyOf(some.stream().filter(each -> !others.contains(each)).toList());
    }
}
