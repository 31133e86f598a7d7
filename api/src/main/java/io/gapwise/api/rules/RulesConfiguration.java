package io.gapwise.api.rules;

import io.gapwise.api.settings.Settings;
import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.ruleset.drl.RuleFiles;
import io.gapwise.engine.ruleset.drl.RuleSetReader;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rule set is live: read once, at the start, and refused as a whole or not at all. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    Advisor advisor(Settings settings) {
        Path folder = settings.rulesFolder();
        RuleFiles files = folder == null ? BuiltInRules.files() : RuleFiles.in(folder);
        return new Advisor(RuleSetReader.read(files));
    }
}
