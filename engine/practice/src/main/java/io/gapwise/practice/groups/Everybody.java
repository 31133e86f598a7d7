package io.gapwise.practice.groups;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows how an audience is written that is everybody, so that no sum of audiences is larger than it. */
final class Everybody {

    private static final Set<String> WRITTEN = Stream.of(
                    "all",
                    "all staff",
                    "all employees",
                    "all colleagues",
                    "all people",
                    "everybody",
                    "everyone",
                    "whole company",
                    "the whole company",
                    "entire company",
                    "whole organisation",
                    "whole organization",
                    "whole workforce",
                    "entire workforce",
                    "alle",
                    "alle Mitarbeiter",
                    "alle Mitarbeitenden",
                    "alle Mitarbeiterinnen und Mitarbeiter",
                    "alle Beschäftigten",
                    "alle Angestellten",
                    "alle Kolleginnen und Kollegen",
                    "Belegschaft",
                    "die Belegschaft",
                    "gesamte Belegschaft",
                    "ganze Belegschaft",
                    "ganze Firma",
                    "das ganze Unternehmen",
                    "gesamtes Unternehmen",
                    "ganzes Unternehmen")
            .map(Wording::plain)
            .collect(Collectors.toUnmodifiableSet());

    private Everybody() {}

    /** @param audience an audience as it compares with others */
    static boolean is(String audience) {
        return WRITTEN.contains(audience);
    }
}
