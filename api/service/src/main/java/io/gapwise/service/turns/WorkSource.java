package io.gapwise.service.turns;

import java.time.OffsetDateTime;
import java.util.List;

/** Knows the work of one kind of all tenants, stores who does it, and does it. */
public interface WorkSource {

    /** Returns the name of the kind, under which its queue is stored. */
    String kind();

    /** Says whether there is anything that nobody works on, which costs less than to look what. */
    boolean anyWaiting(OffsetDateTime now);

    /** Lists what is not finished, in the order in which it was asked for. */
    List<Work> standing(OffsetDateTime now);

    /** Lends work to a program, while the queue is held, and returns false if it has been finished or taken meanwhile. */
    boolean lend(Work work, Lease lease, OffsetDateTime now);

    /** Says that a program lives, so that nobody takes over what it works on. */
    void renew(Lease lease);

    /** Gives back everything that a program works on, in good order. */
    void release(String owner);

    /** Ends all leases. It is called only by a program that knows that there is no other. */
    void endLeases();

    /** Works on what was lent until it is finished or the turn is over, and gives it back then. */
    void work(Work work, Turn turn);
}
