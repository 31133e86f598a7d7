package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Translations;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what could be read of a rule set, whatever is wrong with the rest. It serves to find more problems, never to
 * answer a case.
 *
 * @param rules the rules that could be read
 * @param named the places of all rules that have a name, by their names, those that could not be read too
 * @param unreadFiles the rule files of which not even the names of the rules are known
 * @param broken the stages of which a rule could not be read, so that nobody knows what they conclude
 */
public record RulesRead(
        RuleSet rules, Map<String, RulePlace> named, Set<String> unreadFiles, Set<Stage> broken) {

    public RulesRead {
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        unreadFiles = Set.copyOf(unreadFiles);
        broken = Set.copyOf(broken);
    }

    /** Describes a rule set that was read without an error. */
    public static RulesRead whole(RuleSet rules) {
        Map<String, RulePlace> named = new LinkedHashMap<>();
        Stream.concat(rules.rules().stream(), rules.invariants().stream())
                .forEach(rule -> named.put(
                        rule.name(), new RulePlace(rule.file(), rule.span().line())));
        return new RulesRead(rules, named, Set.of(), Set.of());
    }

    RulesRead with(Translations translations) {
        return new RulesRead(rules.withTranslations(translations), named, unreadFiles, broken);
    }
}
