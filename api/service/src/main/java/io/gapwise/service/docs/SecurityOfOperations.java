package io.gapwise.service.docs;

import io.gapwise.service.access.Scope;
import io.gapwise.service.credentials.RouteScopes;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/** Says for each operation which scope it needs, from the list by which callers are judged. */
final class SecurityOfOperations {

    private SecurityOfOperations() {}

    static void describe(ObjectNode description) {
        description
                .withObjectProperty("components")
                .withObjectProperty("securitySchemes")
                .withObjectProperty("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "A key or a token (JWT) with the scope that the operation names. A service for which no"
                                + " credential is set up needs none.");
        description
                .get("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    Optional<Scope> scope =
                            RouteScopes.ofProgram(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), path);
                    scope.ifPresent(needed -> ((ObjectNode) operation)
                            .putArray("security")
                            .addObject()
                            .putArray("bearer")
                            .add(needed.word()));
                }));
    }
}
