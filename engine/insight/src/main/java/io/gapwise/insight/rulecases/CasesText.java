package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.drl.JsonMistake;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.insight.located.LocatedJson;
import io.gapwise.insight.located.LocatingReader;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Reads one file of cases, entry by entry. A mistake in one entry does not hide those in the next. */
final class CasesText {

    private static final String EXPECTED = "[ { … }, … ] with rule, case and silentWhen";

    private final Problems problems;

    CasesText(Problems problems) {
        this.problems = problems;
    }

    List<RuleCase> read(String text, EntryReader reader) {
        LocatedJson list;
        try {
            list = LocatingReader.read(text);
        } catch (JacksonException e) {
            JsonMistake mistake = JsonMistake.of(text, e);
            problems.add(mistake.at(), mistake.message(), EXPECTED);
            return List.of();
        }
        if (!list.isArray()) {
            problems.add(list.span(), "the cases are no list", EXPECTED);
        }
        return list.elements().stream()
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList();
    }
}
