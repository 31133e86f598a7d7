package io.gapwise.service.network;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the guard before everything else. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    FilterRegistrationBean<HostGuard> hostGuard(OwnHosts hosts) {
        FilterRegistrationBean<HostGuard> guard = new FilterRegistrationBean<>(new HostGuard(hosts));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return guard;
    }
}
