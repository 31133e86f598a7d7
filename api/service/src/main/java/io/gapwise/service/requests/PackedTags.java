package io.gapwise.service.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a client send back the tag of a packed answer, to ask whether it still holds or to change what it has read. That
 * nothing has changed is said under the tag that the client has, or it would not know which of its copies is meant.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class PackedTags extends OncePerRequestFilter {

    private static final List<String> WITH_TAGS = List.of(HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MATCH);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = String.join(
                ",",
                WITH_TAGS.stream()
                        .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                        .toList());
        if (PackedTag.unpacked(sent).equals(sent)) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Unpacked(request), new Unchanged(response, sent));
        }
    }

    private static final class Unpacked extends HttpServletRequestWrapper {

        Unpacked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            return value != null && isWithTags(name) ? PackedTag.unpacked(value) : value;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isWithTags(name)
                    ? Collections.enumeration(Collections.list(super.getHeaders(name)).stream()
                            .map(PackedTag::unpacked)
                            .toList())
                    : super.getHeaders(name);
        }

        private static boolean isWithTags(String name) {
            return WITH_TAGS.stream().anyMatch(name::equalsIgnoreCase);
        }
    }

    private static final class Unchanged extends HttpServletResponseWrapper {

        private final String sent;

        Unchanged(HttpServletResponse response, String sent) {
            super(response);
            this.sent = sent;
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status);
            name();
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, value);
            name();
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, value);
            name();
        }

        /** Names the form that the client has, whichever of status and tag is set first. */
        private void name() {
            String tag = getHeader(HttpHeaders.ETAG);
            if (getStatus() == SC_NOT_MODIFIED && tag != null && sent.contains(PackedTag.of(tag))) {
                super.setHeader(HttpHeaders.ETAG, PackedTag.of(tag));
            }
        }
    }
}
