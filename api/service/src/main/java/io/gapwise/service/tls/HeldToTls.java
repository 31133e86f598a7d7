package io.gapwise.service.tls;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Has browsers keep to TLS for the name under which they came, and for no other, which may not speak it. */
@Configuration(proxyBeanMethods = false)
class HeldToTls {

    @Bean
    Customizer<HttpSecurity> thisNameOnly() {
        return http ->
                http.headers(headers -> headers.httpStrictTransportSecurity(tls -> tls.includeSubDomains(false)));
    }
}
