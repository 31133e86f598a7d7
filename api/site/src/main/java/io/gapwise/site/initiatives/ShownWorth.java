package io.gapwise.site.initiatives;

import java.util.List;

/**
 * Holds what an initiative is worth as a page shows it.
 *
 * @param returned whether there is a return
 * @param amounts what can be told
 * @param reservations what is missing, or what to know with it
 */
record ShownWorth(boolean returned, List<ShownAmount> amounts, List<String> reservations, List<String> intangibles) {

    ShownWorth {
        amounts = List.copyOf(amounts);
        reservations = List.copyOf(reservations);
        intangibles = List.copyOf(intangibles);
    }
}
