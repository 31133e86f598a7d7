package io.gapwise.insight.signs;

import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.insight.located.LocatedJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds what was read of one file of signs, with the place of each part, and the problems with it. */
final class SignFile {

    private static final Span START = new Span(1, 1, 0, 0);

    private final Problems problems;
    private final Map<Object, Span> places = new IdentityHashMap<>();
    private final List<OpeningQuestion> opening = new ArrayList<>();
    private final Map<String, List<WayToFindOut>> ofFields = new LinkedHashMap<>();
    private @Nullable ObstacleSigns signs;

    SignFile(Problems problems) {
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    Optional<ObstacleSigns> signs() {
        return Optional.ofNullable(signs);
    }

    List<OpeningQuestion> opening() {
        return opening;
    }

    /** Returns the ways to find out what other fields than the obstacles ask for, by the path of the field. */
    Map<String, List<WayToFindOut>> ofFields() {
        return ofFields;
    }

    void take(ObstacleSigns read, LocatedJson at) {
        signs = placed(read, at);
    }

    void take(OpeningQuestion read, LocatedJson at) {
        opening.add(placed(read, at));
    }

    /** Remembers where something stands, so that a problem found later can be shown there. */
    <T> T placed(T read, LocatedJson at) {
        LocatedJson.Member id = at.members().get("id");
        places.put(read, id == null ? at.span() : id.value().span());
        return read;
    }

    /** Returns where something stands; the first line where that is not known. */
    Span place(Object read) {
        return places.getOrDefault(read, START);
    }

    void bad(Span at, String message, @Nullable String expected) {
        problems.add(ProblemCode.BAD_SIGNS, at, message, expected, null);
    }

    void unknown(Span at, String message, String written, Collection<String> accepted) {
        problems.addUnknown(ProblemCode.BAD_SIGNS, at, message, written, accepted);
    }
}
