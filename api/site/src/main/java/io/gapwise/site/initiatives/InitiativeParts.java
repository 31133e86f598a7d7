package io.gapwise.site.initiatives;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Lists the pages of an initiative for the navigation that they share; templates know it as {@code @initiativeParts}. */
@Component("initiativeParts")
public final class InitiativeParts {

    private final List<InitiativePart> parts;

    InitiativeParts(List<InitiativePart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(InitiativePart::place))
                .toList();
    }

    public List<InitiativePart> all() {
        return parts;
    }

    /** The parts that are shown here. */
    @Configuration(proxyBeanMethods = false)
    static class Own {

        @Bean
        InitiativePart partItself() {
            return new InitiativePart("", "initiative.part.self", 0);
        }

        @Bean
        InitiativePart partForLeaders() {
            return new InitiativePart("/leader", "initiative.part.leader", 10);
        }

        @Bean
        InitiativePart partAtWork() {
            return new InitiativePart("/at-work", "atWork.title", 20);
        }

        @Bean
        InitiativePart partVersions() {
            return new InitiativePart("/versions", "initiative.part.versions", 90);
        }
    }
}
