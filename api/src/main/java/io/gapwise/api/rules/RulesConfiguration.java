package io.gapwise.api.rules;

import io.gapwise.api.settings.Settings;
import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.ruleset.drl.RuleFiles;
import io.gapwise.engine.ruleset.drl.RuleSetReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rule set is live: read once, at the start, and refused as a whole or not at all. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    RuleFiles ruleFiles(Settings settings) {
        return BuiltInRules.orThoseIn(settings.rulesFolder());
    }

    @Bean
    Advisor advisor(RuleFiles files) {
        return new Advisor(RuleSetReader.read(files));
    }
}
