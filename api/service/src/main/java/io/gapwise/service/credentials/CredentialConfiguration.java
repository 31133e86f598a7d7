package io.gapwise.service.credentials;

import io.gapwise.service.pages.DecodedPaths;
import io.gapwise.service.pages.PagePolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Guards everything that is no page: the API, its description, the actuator and what does not exist. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class CredentialConfiguration {

    /** Nothing that programs read is ever shown as a page, so it may load and run nothing. */
    private static final String POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final DecodedPaths FOR_PROGRAMS =
            DecodedPaths.of("/api/**", "/xapi/**", "/actuator/**", "/v3/**", "/assets/**", "/webjars/**", "/embed/**");

    private static final String[] FILES = {"/assets/**", "/webjars/**", "/swagger-ui/**"};

    @Bean
    AddressGuard addressGuard(
            Door door, KeyRing keys, Tokens tokens, SignInLog log, EmbeddedCallers embedded, PageCallers people) {
        Refusals refusals = new Refusals();
        return new AddressGuard(
                new CredentialFilter(door, keys, tokens, log, refusals, embedded, request -> Optional.empty()),
                new CredentialFilter(door, keys, tokens, log, refusals, embedded, people));
    }

    /** Lets browsers keep the files of the pages, which are the same for everybody. The pages themselves come first. */
    @Bean
    @Order(20)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return plain(http.securityMatcher(FILES))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    /** Lets pages of every web site load what they may show, and keep it for a while. */
    @Bean
    @Order(21)
    SecurityFilterChain filesForOthers(HttpSecurity http) throws Exception {
        return plain(http.securityMatcher("/embed/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new StaticHeadersWriter("Access-Control-Allow-Origin", "*"))
                        .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "public, max-age=600"))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.CROSS_ORIGIN)))
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain programs(HttpSecurity http, AddressGuard gate) throws Exception {
        Refusals refusals = new Refusals();
        return gate.guardPrograms(plain(http))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    private static HttpSecurity plain(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .headers(headers -> headers.addHeaderWriter(CredentialConfiguration::limitContent)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    /** An address that does not exist is answered with a page, which needs its files. */
    private static void limitContent(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", FOR_PROGRAMS.fit(request) ? POLICY : PagePolicy.CONTENT);
    }
}
