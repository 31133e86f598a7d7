package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.CanonicalReader;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.insight.catalogue.Catalogue;
import io.gapwise.insight.rulecases.RuleCasesReader;
import io.gapwise.service.caching.RecentlyUsed;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import io.gapwise.service.rulesets.RuleSetUse;
import io.gapwise.service.rulesets.RuleSetUses;
import io.gapwise.service.rulesets.RuleSets;
import io.gapwise.service.rulesets.StoredRuleSet;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Provides the catalogue of the live rules and the rule sets that answered earlier. */
@Component
final class Catalogues {

    private static final int HELD = 4;

    /** Remembers the catalogue of a rule set. The weak reference allows an old rule set to be garbage collected. */
    private record Made(WeakReference<LiveSet> of, Catalogue catalogue) {}

    private final LiveRules rules;
    private final RuleSets stored;
    private final RuleSetUses uses;
    private volatile @Nullable Made made;

    /** Caches the rule sets that were used last, because reading one takes a while. */
    private final Map<String, RuleSet> read = new RecentlyUsed<>(HELD);

    Catalogues(LiveRules rules, RuleSets stored, RuleSetUses uses) {
        this.rules = rules;
        this.stored = stored;
        this.uses = uses;
    }

    /** Says whether a text looks like a version; only then is the store searched for it. */
    static boolean version(String written) {
        return written.matches("[0-9a-f]{64}");
    }

    /** Returns the catalogue of the live rules, with files and cases. */
    Catalogue live() throws Refusal {
        LiveSet set = rules.now();
        Made last = made;
        if (last == null || last.of.get() != set) {
            Catalogue all = Catalogue.of(set.files(), set.rules(), RuleCasesReader.read(set.files(), set.rules()));
            last = new Made(new WeakReference<>(set), all);
            made = last;
        }
        return last.catalogue;
    }

    boolean isLive(String version) {
        return rules.found().filter(set -> set.version().equals(version)).isPresent();
    }

    /**
     * Returns a rule set in the layout from which versions are computed; empty if it is neither live nor answered the
     * caller's tenant, or if this program cannot read it.
     */
    Optional<RuleSet> canonical(String version) {
        if (!version(version)) {
            return Optional.empty();
        }
        Optional<RuleSetUse> use = uses.find(version);
        if (use.isEmpty() && !isLive(version)) {
            return Optional.empty();
        }
        synchronized (read) {
            RuleSet held = read.get(version);
            if (held != null) {
                return Optional.of(held);
            }
        }
        Optional<RuleSet> found = text(version, use).flatMap(Catalogues::read);
        found.ifPresent(set -> {
            synchronized (read) {
                read.put(version, set);
            }
        });
        return found;
    }

    private Optional<String> text(String version, Optional<RuleSetUse> use) {
        Optional<String> live = rules.found()
                .filter(set -> set.version().equals(version))
                .map(set -> set.rules().canonical());
        return live.or(() -> use.flatMap(stored::find)
                .filter(set -> set.semantics() == RuleSet.SEMANTICS)
                .map(StoredRuleSet::canonical));
    }

    private static Optional<RuleSet> read(String canonical) {
        try {
            return Optional.of(CanonicalReader.read(canonical));
        } catch (RuleSetRefused e) {
            return Optional.empty();
        }
    }
}
