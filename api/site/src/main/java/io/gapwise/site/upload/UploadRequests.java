package io.gapwise.site.upload;

import io.gapwise.service.load.OpenUploads;
import io.gapwise.service.settings.TemporaryFiles;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Accepts files at a few addresses only and up to a maximum size. */
@Configuration(proxyBeanMethods = false)
class UploadRequests {

    static final String PATH = "/upload";

    /** Where a file comes that says how the columns of other files are read. */
    private static final String MAPS = PATH + "/maps";

    /** Where answers of people come that were given without a link; the first part is the page with the form. */
    private static final Pattern OF_VOICES = Pattern.compile("(/cases/[0-9a-f-]{36}/voices)/[0-9a-f-]{36}/sheet");

    /** Where reports and figures come for an initiative; the first part is the page with the form. */
    private static final Pattern OF_INITIATIVES = Pattern.compile("(/initiatives/[0-9a-f-]{36})/(points|reports)/file");

    /** Where lists of entries of the strategy come; the first part is the page with the form. */
    private static final Pattern OF_STRATEGY = Pattern.compile("(/strategy/[a-z]+/import)/file");

    /** Where a file comes with what a plan is to choose from. */
    private static final String NEW_PLAN = "/plans/new";

    /** Where a list of people comes for whom goals are made; the first part is the page with the form. */
    private static final Pattern OF_EXPECTATIONS =
            Pattern.compile("(/plans/[0-9a-f-]{36}/versions/\\d{1,9}/expectations)/people");

    /** Where a sheet of appraisals comes. */
    private static final String NEW_APPRAISALS = "/appraisals/new";

    static final long MOST_BYTES = OpenUploads.MOST_BYTES;

    /** The request is larger than the file, because it also contains a token and the boundaries between the parts. */
    static final long MOST_SENT = MOST_BYTES + 64 * 1024;

    private static final int IN_MEMORY = 256 * 1024;

    @Bean
    MultipartConfigElement uploadedFiles(TemporaryFiles temporary) {
        return new MultipartConfigElement(temporary.folder().toString(), MOST_BYTES, MOST_SENT, IN_MEMORY);
    }

    /** Spring expects this name. */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return sendsFile(request) && super.isMultipart(request);
            }
        };
    }

    static boolean sendsFile(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && (path(request).equals(PATH)
                        || path(request).equals(MAPS)
                        || path(request).equals(NEW_PLAN + "/file")
                        || path(request).equals(NEW_APPRAISALS + "/file")
                        || OF_EXPECTATIONS.matcher(path(request)).matches()
                        || OF_VOICES.matcher(path(request)).matches()
                        || OF_INITIATIVES.matcher(path(request)).matches()
                        || OF_STRATEGY.matcher(path(request)).matches());
    }

    /** Returns the address of the page that says that a file is too large. */
    static String tooLarge(HttpServletRequest request) {
        Matcher ofVoices = OF_VOICES.matcher(path(request));
        if (ofVoices.matches()) {
            return request.getContextPath() + ofVoices.group(1) + "?note=large";
        }
        Matcher ofInitiatives = OF_INITIATIVES.matcher(path(request));
        if (ofInitiatives.matches()) {
            return request.getContextPath() + ofInitiatives.group(1) + "?wrong=large";
        }
        Matcher ofStrategy = OF_STRATEGY.matcher(path(request));
        if (ofStrategy.matches()) {
            return request.getContextPath() + ofStrategy.group(1) + "?wrong=large";
        }
        Matcher ofExpectations = OF_EXPECTATIONS.matcher(path(request));
        if (ofExpectations.matches()) {
            return request.getContextPath() + ofExpectations.group(1) + "?wrong=large";
        }
        if (path(request).startsWith(NEW_PLAN)) {
            return request.getContextPath() + NEW_PLAN + "?wrong=large";
        }
        if (path(request).startsWith(NEW_APPRAISALS)) {
            return request.getContextPath() + NEW_APPRAISALS + "?wrong=large";
        }
        return request.getContextPath() + (path(request).equals(MAPS) ? MAPS + "?note=large" : PATH + "?wrong=large");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Covers the pages that are shown where something failed too, because they ask for parameters. */
    @Bean
    FilterRegistrationBean<NoFilesElsewhere> noFilesElsewhere() {
        FilterRegistrationBean<NoFilesElsewhere> registration = new FilterRegistrationBean<>(new NoFilesElsewhere());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
