package io.gapwise.service.settings;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * Reads all of our settings before anything is made of them, so that everything that is wrong with any of them is named
 * at once, and in our words.
 */
@Component
final class SettingsCheck implements BeanFactoryPostProcessor {

    private static final String OURS = "gapwise";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        ConfigurableEnvironment environment = beans.getBean(ConfigurableEnvironment.class);
        SettingProblems problems = new SettingProblems();
        ours(beans).forEach((type, prefix) -> read(Binder.get(environment), type, prefix, problems));
        beans.getBeansOfType(SettingRule.class, false, false)
                .values()
                .forEach(rule -> rule.check(environment, problems));
        problems.refuseIfAny();
        beans.getBeansOfType(StartCondition.class, false, false)
                .values()
                .forEach(condition -> condition.check(environment));
    }

    /** Returns the records of our settings with what the names of these begin with, in a fixed order. */
    private static Map<Class<?>, String> ours(ConfigurableListableBeanFactory beans) {
        Map<Class<?>, String> found = new TreeMap<>(Comparator.comparing(Class::getName));
        for (String name : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            @Nullable ConfigurationProperties properties = beans.findAnnotationOnBean(name, ConfigurationProperties.class);
            @Nullable Class<?> type = beans.getType(name, false);
            if (properties != null && type != null && isOurs(properties.value())) {
                found.put(type, properties.value());
            }
        }
        return found;
    }

    private static boolean isOurs(String prefix) {
        return prefix.equals(OURS) || prefix.startsWith(OURS + ".");
    }

    private static void read(Binder binder, Class<?> type, String prefix, SettingProblems problems) {
        UnreadableSettings unreadable = new UnreadableSettings(problems);
        try {
            binder.bindOrCreate(prefix, Bindable.of(type), unreadable);
        } catch (RuntimeException e) {
            SettingsRefused refused = refusal(e);
            if (refused != null) {
                // What could not be read stands at a value that nobody set, of which nothing need be said.
                if (!unreadable.found()) {
                    refused.problems().forEach(problems::add);
                }
            } else if (!unreadable.found()) {
                throw e;
            }
        }
    }

    private static @Nullable SettingsRefused refusal(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingsRefused refused) {
                return refused;
            }
        }
        return null;
    }
}
