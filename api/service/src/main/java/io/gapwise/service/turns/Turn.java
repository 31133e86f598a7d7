package io.gapwise.service.turns;

/** Is the right to work on something for a while. */
public interface Turn {

    /** Returns the id of the program whose turn it is. */
    String owner();

    /**
     * Says whether the work is to be left for now: the program ends, or another tenant waits and this one has had its
     * while. It costs little, so that it can be asked often.
     */
    boolean over();

    /** Says whether the program ends, so that nothing is to be waited for. */
    boolean ending();

    /** Waits a moment, because something that is needed is away. */
    void pause();
}
