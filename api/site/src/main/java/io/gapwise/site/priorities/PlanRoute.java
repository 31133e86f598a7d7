package io.gapwise.site.priorities;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows whether there is a page on which a plan begins, so that no link leads to nothing. */
@Component("planRoute")
public final class PlanRoute {

    private static final String NEW_PLAN = "/plans/new";

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    PlanRoute(ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** Says whether a plan can begin on a page. */
    public boolean isThere() {
        return routes.stream()
                .flatMap(each -> each.getHandlerMethods().keySet().stream())
                .anyMatch(mapping -> mapping.getPatternValues().contains(NEW_PLAN));
    }
}
