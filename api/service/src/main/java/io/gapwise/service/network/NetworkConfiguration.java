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
        return first(new HostGuard(hosts));
    }

    static FilterRegistrationBean<HostGuard> first(HostGuard guard) {
        FilterRegistrationBean<HostGuard> registration = new FilterRegistrationBean<>(guard);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
