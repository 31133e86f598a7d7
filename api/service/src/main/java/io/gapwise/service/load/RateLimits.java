package io.gapwise.service.load;

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

    RateLimits(LoadSettings settings) {
        ordinary = new Buckets(
                "ordinary", settings.ordinary().burst(), settings.ordinary().perSecond());
        costly = new Buckets(
                "costly", settings.costly().burst(), settings.costly().perSecond());
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
            count(isCostly(method) ? costly : ordinary, request, response);
        }
        return true;
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
