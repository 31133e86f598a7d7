package io.gapwise.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Chooses the language of the pages: the one that the reader chose, which is kept in a cookie, or else the one that the
 * browser asks for.
 */
@Configuration(proxyBeanMethods = false)
class SiteLocale implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver asked = new AcceptHeaderLocaleResolver();
        asked.setSupportedLocales(List.of(Locale.ENGLISH, Locale.GERMAN));
        asked.setDefaultLocale(Locale.ENGLISH);
        CookieLocaleResolver chosen = new ChosenLanguage();
        chosen.setDefaultLocaleFunction(asked::resolveLocale);
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LanguageChange();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        // Before the others, so that what they refuse is refused in the language that was chosen.
        registry.addInterceptor(change)
                .excludePathPatterns("/api/**", "/actuator/**", "/v3/**")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    /** Knows only the languages of the pages; a cookie with another one is as if there were none. */
    private static final class ChosenLanguage extends CookieLocaleResolver {

        ChosenLanguage() {
            super("gapwise-language");
        }

        @Override
        protected @Nullable Locale parseLocaleValue(String localeValue) {
            Locale named = super.parseLocaleValue(localeValue);
            return named != null && SiteTexts.LANGUAGES.contains(named.getLanguage()) ? named : null;
        }
    }

    /** Leaves alone the page that says what failed, because that may be the reading of the parameters. */
    private static final class LanguageChange extends LocaleChangeInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws ServletException {
            return request.getDispatcherType() == DispatcherType.ERROR
                    || !isOfPages(request.getParameter(getParamName()))
                    || super.preHandle(request, response, handler);
        }

        /** A language in which there are no pages is passed over: they would be called by its name. */
        private static boolean isOfPages(@Nullable String language) {
            return language != null
                    && SiteTexts.LANGUAGES.contains(
                            Locale.forLanguageTag(language.replace('_', '-')).getLanguage());
        }
    }
}
