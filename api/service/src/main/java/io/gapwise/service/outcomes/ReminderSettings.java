package io.gapwise.service.outcomes;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Says how mails remind people; they go out only where {@code spring.mail.host} is set.
 *
 * @param from the address from which they come
 * @param language the language in which they are written
 * @param publicUrl the address under which browsers reach this service; mails lead nowhere where nothing is set
 */
@ConfigurationProperties("gapwise.reminders")
public record ReminderSettings(
        @DefaultValue("gapwise@localhost") String from,
        @DefaultValue("en") String language,
        @Nullable String publicUrl) {}
