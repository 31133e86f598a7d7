package io.gapwise.service.tls;

import io.gapwise.service.settings.SettingProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Says with which files the service speaks TLS. Without them it speaks plain HTTP.
 *
 * @param certificate a PEM file with the certificate of the service, and those that vouch for it behind it
 * @param key a PEM file with the private key of the certificate, without a password
 */
@ConfigurationProperties("gapwise.tls")
record TlsSettings(@Nullable String certificate, @Nullable String key) {

    TlsSettings {
        SettingProblems problems = new SettingProblems();
        if (certificate != null || key != null) {
            require("certificate", certificate, problems);
            require("key", key, problems);
        }
        problems.refuseIfAny();
    }

    boolean areUsed() {
        return certificate != null;
    }

    private static void require(String name, @Nullable String file, SettingProblems problems) {
        if (file == null || file.isBlank()) {
            problems.add("gapwise.tls.%s is missing; certificate and key belong together".formatted(name));
        }
    }
}
