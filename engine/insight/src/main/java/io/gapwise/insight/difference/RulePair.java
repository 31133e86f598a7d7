package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a rule as it was and as it is.
 *
 * @param before the old rule; null where the rule is new
 * @param after the new rule; null where the rule is gone
 */
public record RulePair(@Nullable Rule before, @Nullable Rule after, Kind kind) {

    /** Says what became of a rule. */
    public enum Kind {
        SAME,
        RENAMED,
        CHANGED,
        ADDED,
        REMOVED
    }

    static RulePair of(Rule before, Rule after) {
        boolean same = before.condition().canonical().equals(after.condition().canonical())
                && written(before).equals(written(after))
                && said(before).equals(said(after))
                && before.source().cited().equals(after.source().cited());
        boolean renamed = !before.name().equals(after.name());
        return new RulePair(before, after, renamed ? Kind.RENAMED : same ? Kind.SAME : Kind.CHANGED);
    }

    /** Says whether both hold in the same cases as far as they are written alike, and conclude the same in the same words. */
    static boolean alike(Rule before, Rule after) {
        return before.stage() == after.stage()
                && written(before).equals(written(after))
                && said(before).equals(said(after));
    }

    /** Returns the name by which people know the rule now. */
    public String name() {
        return either().name();
    }

    /** Returns the rule as it is, or as it was where it is gone. */
    public Rule either() {
        return Stream.of(after, before).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** Says whether answers read the same wherever both rules speak, in every language. */
    boolean readsTheSame(RulesCompared rules) {
        return kind == Kind.SAME && Saying.of(this).stream().allMatch(saying -> saying.readsTheSame(rules));
    }

    /** Says whether the rule may conclude something else than it did, or in other cases. */
    boolean decides() {
        return before == null
                || after == null
                || conditionRewritten()
                || !concluded(before).equals(concluded(after));
    }

    /** Says whether answers may rest on other answers by way of this rule; how much it weighs has no part in that. */
    boolean citesOtherwise() {
        return before == null
                || after == null
                || conditionRewritten()
                || !about(before).equals(about(after));
    }

    private static List<List<Object>> about(Rule rule) {
        return rule.calls().stream()
                .map(call -> call.conclusion().match(ConcludedAbout.EACH))
                .toList();
    }

    private static List<List<Object>> concluded(Rule rule) {
        return rule.calls().stream()
                .map(call -> Stream.concat(
                                call.conclusion().match(ConcludedAbout.EACH).stream(),
                                call.arguments().stream().filter(argument -> !(argument instanceof String)))
                        .toList())
                .toList();
    }

    /** Says whether the condition is written otherwise than it was. */
    boolean conditionRewritten() {
        return before != null && after != null && !written(before).equals(written(after));
    }

    private static List<String> written(Rule rule) {
        return rule.patterns().stream()
                .map(pattern -> (pattern.negated() ? "not " : "") + pattern.subject() + conditions(pattern))
                .toList();
    }

    private static List<String> conditions(Pattern pattern) {
        return pattern.constraints().stream().map(Condition::canonical).toList();
    }

    private static List<List<Object>> said(Rule rule) {
        return rule.calls().stream().map(Call::arguments).toList();
    }
}
