package io.gapwise.service.xapi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the version in every answer, also in those of whatever refuses a request before it is read. */
@Configuration(proxyBeanMethods = false)
class XapiHeaders {

    static final String CONSISTENT = "X-Experience-API-Consistent-Through";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> xapiVersionOfAnswers() {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new Naming());
        registration.addUrlPatterns("/xapi/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static final class Naming extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader(
                    XapiVersion.HEADER,
                    XapiVersion.of(request).orElse(XapiVersion.TWO).answered());
            chain.doFilter(request, response);
        }
    }
}
