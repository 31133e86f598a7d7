package io.gapwise.service.outcomes;

import io.gapwise.core.followup.ShownBy;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.practice.outcomes.ObservationKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads observations that were sent, one or several, and finds all that is wrong with them. */
final class ObservationReader {

    /** A request may hold so many; the number below says how long a note may be. */
    static final int MOST = 500;

    static final int LONGEST_NOTE = 2_000;

    private static final List<String> MEMBERS = List.of("kind", "on", "count", "of", "value", "by", "note");

    /** Of these a mean says nothing: people have begun or have not. */
    private static final Set<ObservationKind> COUNTED = EnumSet.of(
            ObservationKind.STARTED,
            ObservationKind.COMPLETED,
            ObservationKind.USED,
            ObservationKind.USED_ONLY_WHEN_PROMPTED);

    private final SentValues values;
    private final LocalDate today;
    private final List<SentObservation> read = new ArrayList<>();

    private ObservationReader(LocalDate today) {
        this.today = today;
        this.values = new SentValues();
    }

    /** @throws BadCase with everything that is wrong */
    static List<SentObservation> read(byte[] json, LocalDate today) throws BadCase {
        JsonNode sent = JsonTree.read(json);
        ObservationReader reader = new ObservationReader(today);
        if (sent.isArray()) {
            reader.all(sent);
        } else {
            reader.one(sent, "");
        }
        reader.values.refuseIfWrong();
        return reader.read;
    }

    private void all(JsonNode sent) {
        if (sent.isEmpty()) {
            values.add(ProblemKind.MISSING, "", Sentence.of("observation.none"));
        } else if (sent.size() > MOST) {
            values.add(ProblemKind.TOO_LARGE, "", Sentence.of("observation.many", MOST));
        }
        for (int i = 0; i < sent.size() && i < MOST; i++) {
            one(sent.get(i), "/" + i);
        }
    }

    private void one(JsonNode sent, String here) {
        if (!values.object(sent, here, MEMBERS)) {
            return;
        }
        int before = values.count();
        ObservationKind kind = values.word(sent, here, "kind", ObservationKind.class);
        LocalDate on = values.day(sent, here, "on", today);
        Integer count = values.whole(sent, here, "count");
        Integer of = values.whole(sent, here, "of");
        BigDecimal value = values.share(sent, here, "value");
        ShownBy by = sent.has("by") ? values.word(sent, here, "by", ShownBy.class) : ShownBy.UNKNOWN;
        String note = values.text(sent, here, "note", LONGEST_NOTE);
        if (values.missing(sent, "kind")) {
            values.add(
                    ProblemKind.MISSING,
                    here + "/kind",
                    Sentence.of("observation.kind"),
                    Arrays.stream(ObservationKind.values()).map(Enum::name).toList());
        }
        if (values.missing(sent, "on")) {
            values.add(ProblemKind.MISSING, here + "/on", Sentence.of("observation.on"));
        }
        counted(sent, here, kind, count, of);
        if (values.count() == before && kind != null && on != null && by != null) {
            read.add(new SentObservation(new Observation(kind, on, count, of, value, by), note));
        }
    }

    private void counted(
            JsonNode sent, String here, @Nullable ObservationKind kind, @Nullable Integer count, @Nullable Integer of) {
        boolean counts = !values.missing(sent, "count");
        boolean scores = !values.missing(sent, "value");
        if (counts && scores) {
            values.add(ProblemKind.GIVEN_TWICE, here + "/value", Sentence.of("observation.both"));
        } else if (!counts && !scores) {
            values.add(ProblemKind.MISSING, here + "/count", Sentence.of("observation.neither"));
        } else if (scores && kind != null && COUNTED.contains(kind)) {
            values.add(ProblemKind.NO_SUCH_FIELD, here + "/value", Sentence.of("observation.counted", kind.name()));
        }
        if (counts && values.missing(sent, "of")) {
            values.add(ProblemKind.MISSING, here + "/of", Sentence.of("observation.ofOpen"));
        }
        if (of != null && of == 0) {
            values.add(ProblemKind.OUT_OF_RANGE, here + "/of", Sentence.of("observation.ofNobody"));
        } else if (count != null && of != null && count > of) {
            values.add(ProblemKind.OUT_OF_RANGE, here + "/count", Sentence.of("observation.more", count, of));
        }
    }
}
