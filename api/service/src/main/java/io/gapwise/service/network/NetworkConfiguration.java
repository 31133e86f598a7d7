package io.gapwise.service.network;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the guard before everything else. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    FilterRegistrationBean<HostGuard> hostGuard(OwnHosts hosts, CrossOrigins origins) {
        return first(new HostGuard(hosts, origins::permit));
    }

    /** It stands behind the guard of the host's name, and before whoever asks for credentials. */
    @Bean
    FilterRegistrationBean<CrossOriginFilter> crossOriginFilter(CrossOrigins origins) {
        FilterRegistrationBean<CrossOriginFilter> registration =
                new FilterRegistrationBean<>(new CrossOriginFilter(origins));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    static FilterRegistrationBean<HostGuard> first(HostGuard guard) {
        FilterRegistrationBean<HostGuard> registration = new FilterRegistrationBean<>(guard);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
