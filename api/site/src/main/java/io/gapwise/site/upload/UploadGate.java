package io.gapwise.site.upload;

import io.gapwise.service.access.CallerSource;
import io.gapwise.service.load.OpenUploads;
import jakarta.servlet.Filter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Judges files before anything reads them. */
@Component
public final class UploadGate {

    private final CallerSource callers;
    private final OpenUploads open;

    UploadGate(CallerSource callers, OpenUploads open) {
        this.callers = callers;
        this.open = open;
    }

    /**
     * Returns a filter to stand behind the one that lets callers in, and before the search for the token of the form,
     * which is in the same body as the file.
     *
     * @param signIn answers those who were not let in
     */
    public Filter leadingTo(AuthenticationEntryPoint signIn) {
        return new UploadFilter(callers, open, signIn);
    }
}
