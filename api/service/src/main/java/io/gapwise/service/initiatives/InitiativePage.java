package io.gapwise.service.initiatives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of initiatives.
 *
 * @param next behind which one the next page goes on; null on the last page
 */
public record InitiativePage(
        List<Initiative> initiatives, @Nullable InitiativeCursor next) {

    public InitiativePage {
        initiatives = List.copyOf(initiatives);
    }

    /** @param found one more than the page has if there is another page */
    static InitiativePage of(List<Initiative> found, int limit) {
        boolean more = found.size() > limit;
        List<Initiative> shown = more ? found.subList(0, limit) : found;
        return new InitiativePage(shown, more ? InitiativeCursor.behind(shown.get(limit - 1)) : null);
    }
}
