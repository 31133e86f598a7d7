package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.insight.located.LocatedJson;
import io.gapwise.insight.located.LocatingReader;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one file of cases, entry by entry. A mistake in one entry does not hide those in the next. */
final class CasesText {

    private static final String EXPECTED = "[ { … }, … ] with rule, case and silentWhen";

    private final Problems problems;

    CasesText(Problems problems) {
        this.problems = problems;
    }

    List<LocatedJson> entries(String text) {
        LocatedJson list;
        try {
            list = LocatingReader.read(text);
        } catch (StreamConstraintsException e) {
            problems.add(place(e), "this is nested too deep, or a number is too long", EXPECTED);
            return List.of();
        } catch (JacksonException e) {
            problems.add(place(e), "this is not valid JSON", EXPECTED);
            return List.of();
        }
        if (!list.isArray()) {
            problems.add(list.span(), "the cases are no list", EXPECTED);
        }
        return list.elements();
    }

    private static Span place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null
                ? new Span(1, 1, 0, 0)
                : new Span(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), 0, 0);
    }
}
