package io.gapwise.site.topics;

import io.gapwise.service.credentials.AddressGuard;
import io.gapwise.site.links.LinkGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Protects the pages that people open by a link. */
@Configuration(proxyBeanMethods = false)
class TopicSecurity {

    @Bean
    @Order(7)
    SecurityFilterChain guardOfChoosing(HttpSecurity http, AddressGuard gate) throws Exception {
        return LinkGuard.of("/choose/**", http, gate);
    }
}
