package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Translations;
import io.gapwise.core.ruleset.drl.CanonicalReader;
import io.gapwise.service.caching.RecentlyUsed;
import io.gapwise.service.rulesets.StoredRuleSet;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads rule sets from their stored text. Because reading takes a while, it caches the few that were used last. The stored
 * text is in English; the translations of today serve for what the rules said then and still say.
 */
final class StoredAdvisors {

    private static final int HELD = 4;

    private final Supplier<Translations> translations;
    private final Map<String, Held> byVersion = new RecentlyUsed<>(HELD);

    /** @param translations what the rules of today say in other languages */
    StoredAdvisors(Supplier<Translations> translations) {
        this.translations = translations;
    }

    private record Held(Advisor advisor, Translations translations) {}

    /**
     * Returns the advisor of a stored rule set. It is synchronized, so that a rule set that many threads need at once
     * is read only once.
     *
     * @throws io.gapwise.core.ruleset.drl.RuleSetRefused if this engine cannot read the text
     */
    synchronized Advisor advisor(StoredRuleSet stored) {
        Translations now = translations.get();
        Held held = byVersion.get(stored.version());
        if (held == null || held.translations() != now) {
            RuleSet rules = held == null
                    ? CanonicalReader.read(stored.canonical())
                    : held.advisor().ruleSet();
            held = new Held(new Advisor(rules.withTranslations(now)), now);
            byVersion.put(stored.version(), held);
        }
        return held.advisor();
    }
}
