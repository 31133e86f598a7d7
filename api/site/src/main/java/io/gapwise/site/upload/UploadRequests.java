package io.gapwise.site.upload;

import io.gapwise.service.settings.TemporaryFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Accepts files at one address only and up to a maximum size. */
@Configuration(proxyBeanMethods = false)
class UploadRequests {

    static final String PATH = "/upload";
    static final long MOST_BYTES = 20L * 1024 * 1024;

    /** The request is larger than the file, because it also contains a token and the boundaries between the parts. */
    private static final long MOST_SENT = MOST_BYTES + 64 * 1024;

    private static final int IN_MEMORY = 256 * 1024;

    /**
     * A browser shows no response to an upload that was not read to its end, so this many bytes of a file that is too
     * large are read.
     */
    private static final long MOST_DRAINED = 512L * 1024 * 1024;

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

    private static boolean sendsFile(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().equals(request.getContextPath() + PATH);
    }

    /** Runs before the search for the token, which is in the same body as the file. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> tooLargeFiles() {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new TooLarge());
        registration.addUrlPatterns(PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Redirects a request that is too large back to the form, which says so. */
    private static final class TooLarge extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (sendsFile(request) && tooLarge(request)) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + PATH + "?wrong=large");
            } else {
                chain.doFilter(request, response);
            }
        }

        private static boolean tooLarge(HttpServletRequest request) throws IOException {
            if (request.getContentLengthLong() > MOST_SENT) {
                drain(request.getInputStream());
                return true;
            }
            String type = request.getContentType();
            if (type == null || !type.startsWith("multipart/")) {
                return false;
            }
            try {
                request.getParts();
                return false;
            } catch (IllegalStateException | ServletException | IOException e) {
                // The file is a little too large, it was sent in chunks, or the body broke off; in each case there is
                // no usable file.
                return true;
            }
        }

        private static void drain(InputStream in) throws IOException {
            byte[] some = new byte[64 * 1024];
            long size = 0;
            for (int count = in.read(some); count >= 0 && size < MOST_DRAINED; count = in.read(some)) {
                size += count;
            }
        }
    }
}
