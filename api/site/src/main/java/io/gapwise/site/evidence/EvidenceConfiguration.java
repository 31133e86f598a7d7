package io.gapwise.site.evidence;

import io.gapwise.site.casepage.CasePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the plan to the pages of a case. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    CasePart evidencePart() {
        return new CasePart("/evidence", "case.part.evidence", 40);
    }
}
