package io.gapwise.site;

import io.gapwise.service.access.Scope;
import io.gapwise.service.credentials.AddressGuard;
import io.gapwise.service.credentials.RouteScope;
import io.gapwise.service.pages.DecodedPaths;
import io.gapwise.service.pages.PagePolicy;
import io.gapwise.service.problems.ProblemPage;
import io.gapwise.site.upload.UploadGate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Protects the pages with a token in every form and with a policy that lets a browser run and load only our own files.
 * The token is in a cookie and a draft is in the store, so a form outlives the session in which it was opened. The API
 * has a chain of its own, because no browser form can reach it.
 */
@Configuration(proxyBeanMethods = false)
class SiteSecurity {

    private static final String[] PAGES = {
        "/",
        "/login/**",
        "/logout",
        "/interviews/**",
        "/answers/**",
        "/cases/**",
        "/initiatives/**",
        "/strategy/**",
        "/plans/**",
        "/priorities/**",
        "/groups/**",
        "/topics/**",
        "/appraisals/**",
        "/upload/**",
        "/picture/**",
        "/rules/**",
        "/codes/**",
        "/audit",
        "/docs/**",
        "/swagger-ui/index.html"
    };

    /** Where no page can be, however it is spelled; these addresses have chains of their own. */
    private static final DecodedPaths OF_PROGRAMS = DecodedPaths.of(
            "/api/**",
            "/xapi/**",
            "/actuator/**",
            "/livez/**",
            "/readyz/**",
            "/v3/**",
            "/assets/**",
            "/webjars/**",
            "/swagger-ui/**");

    /** What the pages need. The first that fits counts, and writing is all that is not reading. */
    private static final List<RouteScope> SCOPES = List.of(
            RouteScope.open("/login/**"),
            RouteScope.open("/logout"),
            RouteScope.open("/codes/**"),
            RouteScope.open("/docs/**"),
            RouteScope.open("/swagger-ui/**"),
            RouteScope.reads("/rules/**", Scope.RULES_READ),
            RouteScope.any("/rules/**", Scope.RULES_WRITE),
            RouteScope.any("/audit", Scope.PEOPLE_READ),
            RouteScope.any("/interviews/**", Scope.CASES_WRITE),
            // Whoever only reads is shown no form.
            RouteScope.any("/answers/*/decide", Scope.CASES_WRITE),
            RouteScope.any("/initiatives/*/edit", Scope.CASES_WRITE),
            RouteScope.any("/initiatives/*/delete", Scope.CASES_WRITE),
            RouteScope.any("/initiatives/*/checks/*/revise", Scope.CASES_WRITE),
            RouteScope.any("/strategy/*/new", Scope.CASES_WRITE),
            RouteScope.any("/strategy/*/import/**", Scope.CASES_WRITE),
            RouteScope.any("/strategy/*/*/delete", Scope.CASES_WRITE),
            RouteScope.any("/strategy/personas/from-cases/**", Scope.CASES_WRITE),
            RouteScope.any("/plans/*/versions/*/approval", Scope.PLANS_APPROVE),
            RouteScope.any("/plans/new", Scope.CASES_WRITE),
            RouteScope.any("/plans/*/edit", Scope.CASES_WRITE),
            RouteScope.any("/plans/*/means", Scope.CASES_WRITE),
            RouteScope.any("/plans/*/request", Scope.CASES_WRITE),
            RouteScope.any("/plans/*/change", Scope.CASES_WRITE),
            RouteScope.any("/plans/*/delete", Scope.CASES_WRITE),
            RouteScope.any("/plans/*/candidates/new", Scope.CASES_WRITE),
            RouteScope.any("/topics/new", Scope.CASES_WRITE),
            RouteScope.any("/topics/*/delete", Scope.CASES_WRITE),
            RouteScope.any("/topics/*/persona", Scope.CASES_WRITE),
            RouteScope.any("/plans/*/versions/*/expectations/people", Scope.PEOPLE_READ),
            RouteScope.any("/appraisals/new/**", Scope.CASES_WRITE),
            RouteScope.any("/appraisals/*/delete", Scope.CASES_WRITE),
            RouteScope.any("/appraisals/*/evidence", Scope.CASES_WRITE),
            RouteScope.any("/appraisals/*/personas/*", Scope.CASES_WRITE),
            RouteScope.reads("/**", Scope.CASES_READ),
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
    CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    @Order(10)
    SecurityFilterChain guard(
            HttpSecurity http, AddressGuard gate, UploadGate uploads, CookieCsrfTokenRepository formTokens)
            throws Exception {
        SignInRedirect signIn = new SignInRedirect();
        http.securityMatchers(matchers -> matchers.requestMatchers(PAGES).requestMatchers(SiteSecurity::isMistyped));
        return gate.guardPages(http, SCOPES)
                .addFilterBefore(uploads.leadingTo(signIn), CsrfFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Each request lets its caller in anew, which is no new sign-in: the token of the forms stays.
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(signIn).accessDeniedHandler(new PageRefusal()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .build();
    }

    /** Says whether somebody opens an address that is no page; whoever is signed in gets a page that says so. */
    private static boolean isMistyped(HttpServletRequest request) {
        return request.getMethod().equals("GET") && ProblemPage.isWanted(request) && !OF_PROGRAMS.fit(request);
    }
}
