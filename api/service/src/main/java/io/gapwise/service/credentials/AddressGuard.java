package io.gapwise.service.credentials;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Guards addresses: callers are let in by their credentials, and each address demands its scope. */
public final class AddressGuard {

    private final CredentialFilter ofPrograms;
    private final CredentialFilter ofPages;

    AddressGuard(CredentialFilter ofPrograms, CredentialFilter ofPages) {
        this.ofPrograms = ofPrograms;
        this.ofPages = ofPages;
    }

    /** Guards what programs ask for. */
    HttpSecurity guardPrograms(HttpSecurity http) {
        return guard(http, ofPrograms, List.of());
    }

    /**
     * Guards pages, where people may be signed in.
     *
     * @param others the scopes of addresses that are not those of programs
     */
    public HttpSecurity guardPages(HttpSecurity http, List<RouteScope> others) {
        return guard(http, ofPages, others);
    }

    /**
     * A caller is let in before anything reads what was sent, as the search for the token of a form does. The scopes of
     * programs come first, because those of pages end with a pattern that fits every address. What is shown where
     * something failed needs no scope; the request that failed was judged before.
     */
    private static HttpSecurity guard(HttpSecurity http, CredentialFilter credentials, List<RouteScope> others) {
        RouteScopes scopes = new RouteScopes(
                Stream.concat(RouteScopes.OF_PROGRAMS.stream(), others.stream()).toList());
        return http.addFilterAfter(credentials, HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(scopes));
    }
}
