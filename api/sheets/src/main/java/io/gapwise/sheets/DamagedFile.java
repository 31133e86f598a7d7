package io.gapwise.sheets;

import java.io.IOException;

/** From here on a file cannot be read; what was read before stands. */
public final class DamagedFile extends IOException {

    private static final long serialVersionUID = 1L;

    private final long number;

    /**
     * @param number of the row that cannot be read
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
