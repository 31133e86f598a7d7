package io.gapwise.service.changes;

import java.util.List;

/**
 * Some changes in their order.
 *
 * @param next from where to go on, also where there is none
 * @param more whether more can be read at once
 */
public record ChangePage(List<ChangeEvent> events, ChangeCursor next, boolean more) {

    public ChangePage {
        events = List.copyOf(events);
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }
}
