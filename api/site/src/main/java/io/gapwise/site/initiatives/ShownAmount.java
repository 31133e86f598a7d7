package io.gapwise.site.initiatives;

import java.util.List;

/**
 * Holds an amount as a page shows it; it opens to what it was worked out from.
 *
 * @param value the range in words
 * @param likely what is counted with; empty where the range is one number
 * @param how how it came about
 */
record ShownAmount(String label, String value, String likely, String how, List<ShownAmount> inputs) {

    ShownAmount {
        inputs = List.copyOf(inputs);
    }

    ShownAmount called(String name) {
        return new ShownAmount(name, value, likely, how, inputs);
    }

    /** Returns the same with something more to be read beside the range. */
    ShownAmount beside(String more) {
        return new ShownAmount(label, value, (likely + " " + more).strip(), how, inputs);
    }
}
