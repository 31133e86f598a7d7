package io.gapwise.service.rules;

import io.gapwise.insight.checking.FolderChanges;
import io.gapwise.service.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides where the rules come from: from a folder, which may change at any time, or from the program itself. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    LiveRules liveRules(Settings settings, Clock clock, ObjectProvider<BuiltInRulesPreload.Begun> begun) {
        if (settings.rulesFolder() != null) {
            return LiveRules.ofFolder(FolderRules.notCheckedYet(clock.instant()));
        }
        BuiltInAdvisor rules =
                begun.stream().findFirst().map(ahead -> ahead.reading().join()).orElseGet(BuiltInAdvisor::read);
        LiveSet set = new LiveSet(
                rules.advisor(), rules.files(), null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return LiveRules.builtIn(set, new LastCheck(set.since(), true, rules.problems()));
    }

    /**
     * Applies only where a folder is set. If the rules there cannot be used, the service says so and starts all the
     * same.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "gapwise.rules-dir")
    static class OfAFolder {

        @Bean
        BackgroundRuleCheck laterJudgement(LiveRules live, Clock clock) {
            return new BackgroundRuleCheck(live, clock);
        }

        @Bean
        RulesFolderWatcher rulesWatch(Settings settings, LiveRules live, BackgroundRuleCheck later, Clock clock) {
            Path folder = Path.of(String.valueOf(settings.rulesDir()));
            FolderChanges changes = new FolderChanges(folder);
            return new RulesFolderWatcher(changes, new FolderRules(folder, live, later, settings.meaningUpTo(), clock));
        }
    }
}
