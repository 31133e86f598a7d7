package io.gapwise.site.casepage;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Lists the pages of a case for the navigation that they share; templates know it as {@code @caseParts}. */
@Component("caseParts")
public final class CaseParts {

    private final List<CasePart> parts;

    CaseParts(List<CasePart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(CasePart::place)).toList();
    }

    public List<CasePart> all() {
        return parts;
    }

    /** Says whether there is a page of this path below each case. */
    public boolean has(String path) {
        return parts.stream().anyMatch(part -> part.path().equals(path));
    }

    /** The parts that are shown here. */
    @Configuration(proxyBeanMethods = false)
    static class Own {

        @Bean
        CasePart caseItself() {
            return new CasePart("", "case.part.case", 0);
        }

        @Bean
        CasePart caseVersions() {
            return new CasePart("/versions", "case.part.versions", 90);
        }
    }
}
