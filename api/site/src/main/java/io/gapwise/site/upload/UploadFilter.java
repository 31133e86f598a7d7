package io.gapwise.site.upload;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.CallerSource;
import io.gapwise.service.load.OpenUploads;
import io.gapwise.service.load.OpenUploads.OpenUpload;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Receives a file from those who were let in, a few at a time. One that is too large leads back to the form, which says
 * so.
 */
final class UploadFilter extends OncePerRequestFilter {

    /**
     * A browser shows no response to an upload that was not read to its end, so this many bytes of a file that is too
     * large are read.
     */
    private static final long MOST_DRAINED = 512L * 1024 * 1024;

    private static final String SOON = "5";

    private final CallerSource callers;
    private final OpenUploads uploads;
    private final AuthenticationEntryPoint signIn;

    UploadFilter(CallerSource callers, OpenUploads uploads, AuthenticationEntryPoint signIn) {
        this.callers = callers;
        this.uploads = uploads;
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!UploadRequests.sendsFile(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller = callers.of(request);
        if (caller.isEmpty()) {
            signIn.commence(request, response, new InsufficientAuthenticationException("Nobody was let in."));
            return;
        }
        Optional<OpenUpload> open = uploads.open(request, caller.get());
        if (open.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try (OpenUpload receiving = open.get()) {
            if (isTooLarge(request)) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(HttpHeaders.LOCATION, UploadRequests.tooLarge(request));
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private static boolean isTooLarge(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > UploadRequests.MOST_SENT) {
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
            // The file is a little too large, it was sent in chunks, or the body broke off; in each case there is no
            // usable file.
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
