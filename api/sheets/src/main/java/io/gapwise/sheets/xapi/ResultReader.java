package io.gapwise.sheets.xapi;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what came of what somebody did. */
final class ResultReader {

    private static final List<String> OF_RESULT =
            List.of("score", "success", "completion", "response", "duration", "extensions");
    private static final List<String> OF_SCORE = List.of("scaled", "raw", "min", "max");
    private static final String PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";
    private static final int ALL = 100;

    private final Checked checked;

    ResultReader(Checked checked) {
        this.checked = checked;
    }

    StatementResult result(JsonNode value, String pointer) {
        if (!checked.object(value, pointer, OF_RESULT)) {
            return StatementResult.NONE;
        }
        checked.text(value, pointer, "response");
        checked.extensions(value, pointer, "extensions");
        return new StatementResult(
                checked.truth(value, pointer, "completion"),
                checked.truth(value, pointer, "success"),
                score(value, pointer),
                checked.formed(value, pointer, "duration", Forms::isDuration, Sentence.of("xapi.duration")),
                progress(value.path("extensions").path(PROGRESS)));
    }

    /** What stands in an extension is not refused; what is no percentage of progress is not read as one. */
    private static @Nullable Integer progress(JsonNode value) {
        if (!value.isNumber() || !value.canConvertToInt()) {
            return null;
        }
        int progress = value.intValue();
        return progress >= 0 && progress <= ALL ? progress : null;
    }

    private @Nullable Score score(JsonNode value, String pointer) {
        if (!Checked.has(value, "score")) {
            return null;
        }
        JsonNode score = value.path("score");
        String at = Checked.under(pointer, "score");
        if (!checked.object(score, at, OF_SCORE)) {
            return null;
        }
        Double scaled = checked.number(score, at, "scaled");
        Double raw = checked.number(score, at, "raw");
        Double least = checked.number(score, at, "min");
        Double most = checked.number(score, at, "max");
        range(scaled != null && (scaled < -1 || scaled > 1), at, "scaled", Sentence.of("xapi.scaled"));
        range(raw != null && least != null && raw < least, at, "raw", Sentence.of("xapi.least"));
        range(raw != null && most != null && raw > most, at, "raw", Sentence.of("xapi.most"));
        range(least != null && most != null && least >= most, at, "min", Sentence.of("xapi.order"));
        return new Score(scaled, raw, least, most);
    }

    private void range(boolean wrong, String pointer, String member, Sentence what) {
        if (wrong) {
            checked.wrong(ProblemKind.OUT_OF_RANGE, Checked.under(pointer, member), what);
        }
    }
}
