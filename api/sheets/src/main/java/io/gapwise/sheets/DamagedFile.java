package io.gapwise.sheets;

import java.io.IOException;

/** Signals that the rest of a file cannot be read; the rows before it remain valid. */
public final class DamagedFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final long number;

    /**
     * @param number the number of the row that cannot be read
     * @param why a sentence for a person
     */
    DamagedFile(long number, String why) {
        super(why);
        this.number = number;
    }

    public long number() {
        return number;
    }
}
