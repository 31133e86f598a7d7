package io.gapwise.service.once;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the keys of requests behind the filters that say for whom a thread works and that unpack bodies. */
@Configuration(proxyBeanMethods = false)
class OnceConfiguration {

    private static final int BEHIND_BODIES = -97;

    @Bean
    FilterRegistrationBean<OnceFilter> onceOnly(OnceFilter filter) {
        FilterRegistrationBean<OnceFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEHIND_BODIES);
        return registration;
    }
}
