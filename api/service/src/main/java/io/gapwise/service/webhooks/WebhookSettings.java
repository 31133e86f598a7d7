package io.gapwise.service.webhooks;

import io.gapwise.service.settings.SettingProblems;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds what can be set under {@code gapwise.webhooks}.
 *
 * @param allow the addresses to which may be sent, as {@code hooks.example.org}, {@code *.example.org:8443} or
 *     {@code http://localhost:9000}; nothing is sent anywhere else
 * @param allowPrivate the names of those hosts that may have an address of this machine or of a private network
 * @param attempts how often something is sent before it is given up
 * @param patience how long a receiver may take to answer
 */
@ConfigurationProperties("gapwise.webhooks")
record WebhookSettings(
        @DefaultValue List<String> allow,
        @DefaultValue List<String> allowPrivate,
        @DefaultValue("10") int attempts,
        @DefaultValue("10s") Duration patience) {

    WebhookSettings {
        SettingProblems problems = new SettingProblems();
        for (String pattern : allow) {
            if (AllowedHost.read(pattern).isEmpty()) {
                problems.add(
                        "gapwise.webhooks.allow has '%s', which is no host such as hooks.example.org, *.example.org:8443"
                                        .formatted(pattern)
                                + " or http://localhost:9000");
            }
        }
        problems.requireAtLeast(1, "gapwise.webhooks.attempts", attempts);
        problems.requirePositive("gapwise.webhooks.patience", patience);
        problems.refuseIfAny();
        allow = List.copyOf(allow);
        allowPrivate = List.copyOf(allowPrivate);
    }
}
