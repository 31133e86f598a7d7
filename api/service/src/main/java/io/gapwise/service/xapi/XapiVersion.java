package io.gapwise.service.xapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the versions of the specification after which somebody may send. */
enum XapiVersion {
    ONE("1.0.3", "1.0.0", "1\\.0(\\.\\d+)?"),
    TWO("2.0.0", "2.0.0", "2\\.0(\\.\\d+)?");

    static final String HEADER = "X-Experience-API-Version";

    private final String answered;
    private final String ofStatements;
    private final String accepted;

    XapiVersion(String answered, String ofStatements, String accepted) {
        this.answered = answered;
        this.ofStatements = ofStatements;
        this.accepted = accepted;
    }

    static List<String> all() {
        return List.of(ONE.answered, TWO.answered);
    }

    /** Returns the version of a request; empty where none or another one is named. */
    static Optional<XapiVersion> of(HttpServletRequest request) {
        return of(request.getHeader(HEADER));
    }

    private static Optional<XapiVersion> of(@Nullable String named) {
        return Optional.ofNullable(named)
                .flatMap(name -> Arrays.stream(values())
                        .filter(each -> name.strip().matches(each.accepted))
                        .findFirst());
    }

    /** Returns the version that answers name. */
    String answered() {
        return answered;
    }

    /** Returns the version that statements name, which is the same for all patches of one version. */
    String ofStatements() {
        return ofStatements;
    }
}
