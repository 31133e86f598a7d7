package io.gapwise.service.access;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the filter that names the caller directly behind the one that lets callers in. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration {

    /** Spring Security's filter has the order -100. */
    private static final int BEHIND_SECURITY = -99;

    @Bean
    FilterRegistrationBean<CallerFilter> callers(ObjectProvider<CallerSource> sources) {
        CallerSource source = sources.getIfAvailable(() -> request -> Optional.of(Caller.EVERYBODY));
        FilterRegistrationBean<CallerFilter> registration = new FilterRegistrationBean<>(new CallerFilter(source));
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }
}
