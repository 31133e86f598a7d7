package io.gapwise.insight.brief;

import java.util.List;

/**
 * Says how much a page tells. A page that would not fit on one sheet tells less; its letters do not become smaller.
 *
 * @param steps how many first steps it names
 * @param stepReasons how many sentences say what a step is
 * @param reasons how many sentences speak for the answer, and how many against it
 * @param measures how many signs of success it names
 * @param open how many open questions it names
 * @param hinges how many answers it names that would change the verdict
 * @param longest how many characters it shows of a text of the case
 */
record Depth(int steps, int stepReasons, int reasons, int measures, int open, int hinges, int longest) {

    /** Says everything; for what is not bound to one sheet. */
    static final Depth WHOLE = new Depth(99, 99, 99, 99, 99, 99, 100_000);

    /** Returns the same with room for more answers that would change the verdict. */
    Depth withHinges(int more) {
        return new Depth(steps, stepReasons, reasons, measures, open, more, longest);
    }

    /** From the fullest page to the one that says the least. */
    static final List<Depth> OF_PAGES = List.of(
            new Depth(4, 2, 4, 4, 4, 3, 240),
            new Depth(4, 2, 4, 3, 3, 2, 200),
            new Depth(4, 2, 3, 3, 3, 2, 180),
            new Depth(3, 2, 3, 3, 3, 2, 160),
            new Depth(3, 2, 3, 2, 2, 2, 140),
            new Depth(3, 1, 3, 2, 2, 2, 120),
            new Depth(3, 1, 2, 2, 2, 1, 100),
            new Depth(2, 1, 2, 1, 1, 1, 80),
            new Depth(1, 1, 1, 1, 1, 1, 60));
}
