package io.gapwise.service.load;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.pages.LinkPaths;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets each client ask only so often, and tells it in each answer how often it still may. A batch counts once: its
 * lines are worked on in turn with what others ask for.
 */
@Component
public final class RateLimits implements WebMvcConfigurer, HandlerInterceptor {

    private final Buckets ordinary;
    private final Buckets costly;
    private final Buckets embedded;

    RateLimits(LoadSettings settings) {
        ordinary = new Buckets(
                "ordinary", settings.ordinary().burst(), settings.ordinary().perSecond());
        costly = new Buckets(
                "costly", settings.costly().burst(), settings.costly().perSecond());
        embedded = new Buckets(
                "embedded", settings.embedded().burst(), settings.embedded().perSecond());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // The pages that need no account have limits of their own.
        registry.addInterceptor(this)
                .excludePathPatterns(
                        LinkPaths.ALL.stream().map(path -> path + "**").toList());
    }

    /** @throws Refusal if the client has asked too often */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Refusal {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method) {
            count(of(method), request, response);
        }
        return true;
    }

    /** Anybody who opens a page may have the token of an interview, which asks no more often than a person answers. */
    private Buckets of(HandlerMethod method) {
        if (Callers.found().filter(Caller::isEmbedded).isPresent()) {
            return embedded;
        }
        return isCostly(method) ? costly : ordinary;
    }

    /**
     * Counts a request that no controller answers.
     *
     * @throws Refusal if the client has asked too often
     */
    public void count(HttpServletRequest request, HttpServletResponse response) throws Refusal {
        count(ordinary, request, response);
    }

    private static void count(Buckets buckets, HttpServletRequest request, HttpServletResponse response)
            throws Refusal {
        Buckets.Level level = buckets.take(Clients.of(request));
        buckets.tell(level, response);
        if (!level.taken()) {
            throw Refusal.tooMany("You have asked more often than you may in this time.", level.more());
        }
    }

    private static boolean isCostly(HandlerMethod method) {
        return method.hasMethodAnnotation(Costly.class) || method.getBeanType().isAnnotationPresent(Costly.class);
    }
}
