package io.gapwise.site.links;

import io.gapwise.service.credentials.AddressGuard;
import io.gapwise.service.credentials.RouteScope;
import io.gapwise.service.pages.PagePolicy;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Protects the pages that anybody opens who has a link. The address is the secret, so no other page is told it, no cache
 * keeps it, and no search engine is to find it. With "no-referrer" a browser would also hide where a form comes from, and
 * the guard of hosts would have to take forms from anywhere; "strict-origin" tells the name of this service and no more.
 * The form carries no token against forgery, so that people without cookies can answer: there is nobody signed in whom
 * another web site could speak for, and whoever knows the link can answer himself.
 */
public final class LinkGuard {

    private LinkGuard() {}

    /** @param pages a pattern that all addresses fit which have a secret */
    public static SecurityFilterChain of(String pages, HttpSecurity http, AddressGuard gate) throws Exception {
        return gate.guardPages(http.securityMatcher(pages), List.of(RouteScope.open(pages)))
                .addFilterBefore(new SmallForms(), HeaderWriterFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.CONTENT))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .build();
    }
}
