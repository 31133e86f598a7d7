package io.gapwise.site;

import io.gapwise.service.access.Scope;
import io.gapwise.service.credentials.AddressGuard;
import io.gapwise.service.credentials.RouteScope;
import io.gapwise.service.pages.PagePolicy;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Protects the pages with a token in every form and with a policy that lets a browser run and load only our own files.
 * No session can expire, because the token is in a cookie and a draft is in the store. The API has a chain of
 * its own, because no browser form can reach it.
 */
@Configuration(proxyBeanMethods = false)
class SiteSecurity {

    private static final String[] PAGES = {
        "/",
        "/interviews/**",
        "/answers/**",
        "/cases/**",
        "/upload/**",
        "/picture/**",
        "/rules/**",
        "/codes/**",
        "/docs",
        "/swagger-ui/index.html"
    };

    /** What the pages need. The first that fits counts, and writing is all that is not reading. */
    private static final List<RouteScope> SCOPES = List.of(
            RouteScope.open("/codes/**"),
            RouteScope.open("/docs"),
            RouteScope.open("/swagger-ui/**"),
            RouteScope.reads("/rules/**", Scope.RULES_READ),
            RouteScope.any("/rules/**", Scope.RULES_WRITE),
            RouteScope.any("/interviews/**", Scope.CASES_WRITE),
            RouteScope.reads("/", Scope.CASES_READ),
            RouteScope.reads("/answers/**", Scope.CASES_READ),
            RouteScope.reads("/cases/**", Scope.CASES_READ),
            RouteScope.reads("/picture/**", Scope.CASES_READ),
            RouteScope.reads("/upload/**", Scope.CASES_READ),
            RouteScope.any("/**", Scope.CASES_WRITE));

    /**
     * Lets unknown HTTP methods through, so that the addressed controller answers them, as it did before there were
     * pages.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    @Order(10)
    SecurityFilterChain guard(HttpSecurity http, AddressGuard gate) throws Exception {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return gate.guard(http.securityMatcher(PAGES), SCOPES)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new KeyPrompt()).accessDeniedHandler(new ExpiredForm()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .build();
    }
}
