package io.gapwise.service.network;

import io.gapwise.service.settings.SettingProblems;
import io.gapwise.service.settings.SettingRule;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses Spring's own settings for proxies. They would believe every address of a private network, or everybody, and so
 * undo what {@code gapwise.proxies} is for.
 */
@Component
class OtherForwarding implements SettingRule {

    @Override
    public void check(Environment settings, SettingProblems problems) {
        if (!settings.getProperty("server.forward-headers-strategy", "none").equalsIgnoreCase("none")) {
            problems.add("server.forward-headers-strategy cannot be set here; name the proxies in gapwise.proxies");
        }
        if (Binder.get(settings)
                .bind("server.tomcat.remoteip", Bindable.mapOf(String.class, String.class))
                .isBound()) {
            problems.add("server.tomcat.remoteip cannot be set here; name the proxies in gapwise.proxies");
        }
    }
}
