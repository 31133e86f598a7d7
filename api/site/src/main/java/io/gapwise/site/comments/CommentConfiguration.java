package io.gapwise.site.comments;

import io.gapwise.site.casepage.CasePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the page of comments to the pages of a case. */
@Configuration(proxyBeanMethods = false)
class CommentConfiguration {

    @Bean
    CasePart commentPart() {
        return new CasePart("/comments", "case.part.comments", 35);
    }
}
