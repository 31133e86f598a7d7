package io.gapwise.service.network;

import io.gapwise.service.settings.SettingProblems;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds how the service is reached.
 *
 * @param hosts the names under which it is reached, each with or without a port, beside those of this machine and the
 *     address that it is bound to
 */
@ConfigurationProperties("gapwise")
record NetworkSettings(@DefaultValue List<String> hosts) {

    NetworkSettings {
        SettingProblems problems = new SettingProblems();
        for (String host : hosts) {
            if (Authority.read(host).isEmpty()) {
                problems.add(
                        "gapwise.hosts has '%s', which is no host name: write gapwise.example.org or".formatted(host)
                                + " gapwise.example.org:8443");
            }
        }
        problems.refuseIfAny();
        hosts = List.copyOf(hosts);
    }

    List<Authority> permitted() {
        return hosts.stream().map(Authority::read).flatMap(Optional::stream).toList();
    }
}
