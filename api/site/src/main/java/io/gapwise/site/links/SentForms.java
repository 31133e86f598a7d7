package io.gapwise.site.links;

import io.gapwise.service.access.Callers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Knows the last forms that made a secret, so that a page that is loaded again makes no other one, which would have the
 * first lead nowhere. It remembers no secret, only the random texts of the forms.
 */
@Component
public final class SentForms {

    private static final int MOST = 1_000;

    private final Set<String> sent = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    /**
     * Says whether a form is sent for the first time, and remembers it. One without a random text is always new.
     *
     * @param once the random text that the form carries
     */
    public boolean isNew(String once) {
        return once.isEmpty() || sent.add(Callers.tenant() + " " + once);
    }
}
