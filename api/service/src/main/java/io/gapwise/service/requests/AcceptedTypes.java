package io.gapwise.service.requests;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses where {@code Accept} rules out all that there is by {@code q=0}, which Spring takes for the least wish, or names
 * nothing but the type of problems.
 */
@Component
final class AcceptedTypes implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**", "/xapi/**", "/v3/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE)
                        instanceof Collection<?> types) {
            List<MediaType> there = ofAnswers(types);
            if (Accepted.of(request).best(there).isEmpty()) {
                throw new HttpMediaTypeNotAcceptableException(there);
            }
        }
        return true;
    }

    /** Leaves out the type of problems, which is sent whatever is accepted, and is never the answer to a good request. */
    private static List<MediaType> ofAnswers(Collection<?> types) {
        return types.stream()
                .map(MediaType.class::cast)
                .filter(type -> !type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .toList();
    }
}
