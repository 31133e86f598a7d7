package io.gapwise.service.settings;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.convert.ConversionException;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** Collects the settings that are not of the kind that they have to be, and goes on with the next. */
final class UnreadableSettings implements BindHandler {

    private static final Map<Class<?>, String> KINDS = Map.of(
            Integer.class, "a whole number",
            Long.class, "a whole number",
            Boolean.class, "true or false",
            Duration.class, "a length of time, such as 30d, 12h or 500ms",
            DataSize.class, "a size, such as 20MB");

    private final SettingProblems problems;
    private boolean found;

    UnreadableSettings(SettingProblems problems) {
        this.problems = problems;
    }

    boolean found() {
        return found;
    }

    @Override
    public @Nullable Object onFailure(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) throws Exception {
        if (!(error instanceof ConversionException) || context.getConfigurationProperty() == null) {
            throw error;
        }
        found = true;
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(target.getType().resolve(Object.class));
        problems.add("%s is '%s' and must be %s"
                .formatted(
                        name,
                        context.getConfigurationProperty().getValue(),
                        KINDS.getOrDefault(type, "something else")));
        return null;
    }
}
