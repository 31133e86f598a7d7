package io.gapwise.service.changes;

import io.gapwise.service.access.Callers;
import io.gapwise.service.changes.ChangeEvents.Stretch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the changes of the caller's tenant in the order in which they were committed. */
@Component
public class ChangeFeed {

    /** How many changes are looked through at a time where only some kinds are wanted. */
    private static final int WINDOW = 2000;

    /** How many times that is done for one page. */
    private static final int WINDOWS = 10;

    private final ChangeEvents events;
    private final CommitsGoingOn commits;

    ChangeFeed(ChangeEvents events, CommitsGoingOn commits) {
        this.events = events;
        this.commits = commits;
    }

    /** Returns the cursor in front of the oldest change that is kept. */
    public ChangeCursor beginning() {
        return ChangeCursor.atBeginning(head());
    }

    /** Returns the cursor behind the newest change. */
    public ChangeCursor end() {
        return ChangeCursor.atEnd(head());
    }

    /** Returns the place of the newest change of each tenant. */
    public Map<String, Long> places() {
        return events.places();
    }

    private ChangeHead head() {
        return stretch(0, 0, Set.of(ChangeKind.values())).head();
    }

    /** Reads what is on the disk, and not only seen. */
    private Stretch stretch(long from, long upTo, Set<ChangeKind> kinds) {
        Stretch stretch = events.stretch(Callers.tenant(), from, upTo, kinds);
        commits.await(Callers.tenant(), stretch.head().place());
        return stretch;
    }

    /**
     * Reads the first changes behind a cursor.
     *
     * @throws ChangesGone if some of them are not kept any more
     */
    public ChangePage page(ChangeCursor after, Set<ChangeKind> kinds, int most) throws ChangesGone {
        ChangePage page = window(after, kinds, most);
        for (int i = 1; i < WINDOWS && page.isEmpty() && page.more(); i++) {
            page = window(page.next(), kinds, most);
        }
        return page;
    }

    /** Places have no gap, so where all kinds are wanted no more is looked through than is given. */
    private ChangePage window(ChangeCursor after, Set<ChangeKind> kinds, int most) throws ChangesGone {
        int size = kinds.size() == ChangeKind.values().length ? most : Math.max(most, WINDOW);
        long upTo = after.place() + size;
        Stretch stretch = stretch(after.place(), upTo, kinds);
        ChangeHead head = stretch.head();
        if (!isKept(after, stretch)) {
            throw new ChangesGone();
        }
        List<ChangeEvent> found = stretch.events().stream()
                .filter(event -> event.place() > after.place()
                        && kinds.contains(event.change().kind()))
                .toList();
        if (found.size() > most) {
            found = found.subList(0, most);
            return new ChangePage(found, ChangeCursor.behind(found.get(most - 1)), true);
        }
        return upTo >= head.place()
                ? new ChangePage(found, ChangeCursor.atEnd(head), false)
                : new ChangePage(found, ChangeCursor.behind(last(stretch)), true);
    }

    private static ChangeEvent last(Stretch stretch) {
        return stretch.events().get(stretch.events().size() - 1);
    }

    /** The change that was read last is still there unless it is the last one that was forgotten. */
    private static boolean isKept(ChangeCursor after, Stretch stretch) {
        ChangeHead head = stretch.head();
        return after.place() == head.pruned()
                || after.place() > head.pruned()
                        && !stretch.events().isEmpty()
                        && after.isBehind(stretch.events().get(0));
    }
}
