package io.gapwise.service.xapi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names the version in every answer, and up to which time all statements can be read, also in the answers of whatever
 * refuses a request before it is read.
 */
@Configuration(proxyBeanMethods = false)
class XapiHeaders {

    static final String CONSISTENT = "X-Experience-API-Consistent-Through";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> xapiVersionOfAnswers(ObjectProvider<ReceivedStatements> received) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new Naming(received));
        registration.addUrlPatterns("/xapi/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static final class Naming extends OncePerRequestFilter {

        private final ObjectProvider<ReceivedStatements> received;

        Naming(ObjectProvider<ReceivedStatements> received) {
            this.received = received;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader(
                    XapiVersion.HEADER,
                    XapiVersion.of(request).orElse(XapiVersion.TWO).answered());
            response.setHeader(
                    CONSISTENT, received.getObject().consistentThrough().toString());
            chain.doFilter(request, response);
        }
    }
}
