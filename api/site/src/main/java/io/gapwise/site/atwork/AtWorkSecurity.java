package io.gapwise.site.atwork;

import io.gapwise.service.credentials.AddressGuard;
import io.gapwise.site.links.LinkGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Protects the pages that people open by a link. */
@Configuration(proxyBeanMethods = false)
class AtWorkSecurity {

    @Bean
    @Order(8)
    SecurityFilterChain guardOfAtWork(HttpSecurity http, AddressGuard gate) throws Exception {
        return LinkGuard.of("/at-work/**", http, gate);
    }
}
