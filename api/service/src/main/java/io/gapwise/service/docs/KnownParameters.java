package io.gapwise.service.docs;

import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.QueryParameters;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;

/**
 * Refuses every parameter at an operation for which none is described, so that a misspelt one never goes unnoticed. Where
 * some are described, the operation reads them itself and refuses the others, to name all that is wrong at once. The
 * description is the only place that says which is which: a new operation has to be in it, and takes nothing that is not.
 */
@Component
final class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    private static final String API = "/api/v1/**";

    private final Set<String> without = new HashSet<>();

    KnownParameters(Description description) {
        description.operations().forEach((operation, described) -> {
            if (described.path("parameters").valueStream().noneMatch(KnownParameters::isInQuery)) {
                without.add(operation);
            }
        });
    }

    private static boolean isInQuery(JsonNode parameter) {
        return parameter.path("in").asString("").equals("query");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(API);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws BadParameters {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod
                && request.getQueryString() != null
                && without.contains(operation(request))) {
            QueryParameters.read(request.getQueryString(), List.of()).refuseIfWrong();
        }
        return true;
    }

    private static String operation(HttpServletRequest request) {
        String method =
                request.getMethod().equals("HEAD") ? "get" : request.getMethod().toLowerCase(Locale.ROOT);
        return method + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }
}
