package io.gapwise.service.settings;

import org.springframework.core.env.Environment;

/** Says what is wrong with settings that are not ours, or that must not be used together. */
public interface SettingRule {

    void check(Environment settings, SettingProblems problems);
}
