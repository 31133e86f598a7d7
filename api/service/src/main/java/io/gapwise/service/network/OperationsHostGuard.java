package io.gapwise.service.network;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Puts the guard before health and metrics as well, where they have a port of their own. Spring Boot creates this for
 * that server alone, from a list of such classes, so it is no component.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class OperationsHostGuard {

    @Bean
    FilterRegistrationBean<HostGuard> operationsGuard(OwnHosts hosts) {
        return NetworkConfiguration.first(new HostGuard(hosts, request -> false));
    }
}
