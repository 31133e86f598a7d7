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
 * @param proxies the addresses of the proxies in front of it, or networks such as {@code 10.0.0.0/8}. Only what these say
 *     about a client is believed.
 */
@ConfigurationProperties("gapwise")
record NetworkSettings(
        @DefaultValue List<String> hosts, @DefaultValue List<String> proxies) {

    NetworkSettings {
        SettingProblems problems = new SettingProblems();
        for (String host : hosts) {
            if (Authority.read(host).isEmpty()) {
                problems.add(
                        "gapwise.hosts has '%s', which is no host name: write gapwise.example.org or".formatted(host)
                                + " gapwise.example.org:8443");
            }
        }
        for (String proxy : proxies) {
            Network.problem(proxy)
                    .ifPresent(problem -> problems.add("gapwise.proxies has '" + proxy + "', " + problem));
        }
        problems.refuseIfAny();
        hosts = List.copyOf(hosts);
        proxies = List.copyOf(proxies);
    }

    List<Authority> permitted() {
        return hosts.stream().map(Authority::read).flatMap(Optional::stream).toList();
    }
}
