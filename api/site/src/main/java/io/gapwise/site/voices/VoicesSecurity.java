package io.gapwise.site.voices;

import io.gapwise.service.credentials.AddressGuard;
import io.gapwise.site.casepage.CasePart;
import io.gapwise.site.links.LinkGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Protects the pages of invitations, and has the pages of a case lead to what people say. */
@Configuration(proxyBeanMethods = false)
class VoicesSecurity {

    @Bean
    CasePart voicesPart() {
        return new CasePart("/voices", "case.part.voices", 30);
    }

    @Bean
    @Order(9)
    SecurityFilterChain guardOfVoices(HttpSecurity http, AddressGuard gate) throws Exception {
        return LinkGuard.of("/voices/**", http, gate);
    }
}
