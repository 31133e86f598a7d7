package io.gapwise.service.once;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the keys of requests directly behind the filter that says for whom a thread works. */
@Configuration(proxyBeanMethods = false)
class OnceConfiguration {

    private static final int BEHIND_CALLERS = -98;

    @Bean
    FilterRegistrationBean<OnceFilter> onceOnly(OnceFilter filter) {
        FilterRegistrationBean<OnceFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEHIND_CALLERS);
        return registration;
    }
}
