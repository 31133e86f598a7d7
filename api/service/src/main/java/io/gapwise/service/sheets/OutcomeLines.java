package io.gapwise.service.sheets;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.service.origins.ShownOrigins;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.sheets.mapping.MappingTexts;
import io.gapwise.sheets.mapping.TableNotice;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Writes what became of rows as lines of JSON, and a last one that tells a whole answer from a broken one. */
final class OutcomeLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Locale language;
    private final boolean preview;
    private final Map<RowOutcome.Result, Long> counts = new EnumMap<>(RowOutcome.Result.class);

    /** @param preview whether the lines show what was read in the place of what was answered */
    OutcomeLines(Locale language, boolean preview) {
        this.language = language;
        this.preview = preview;
    }

    byte[] line(RowOutcome outcome) {
        counts.merge(outcome.result(), 1L, Long::sum);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("rows", outcome.row().sourceRows());
        line.put("outcome", outcome.result());
        if (outcome.caseId() != null) {
            line.put("case", outcome.caseId());
        }
        line.put("origins", ShownOrigins.json(outcome.row().origins(), language));
        if (!outcome.row().comments().isEmpty()) {
            line.put("comments", outcome.row().comments());
        }
        if (preview && outcome.json() != null) {
            line.put("gapCase", new RawValue(outcome.json()));
        }
        if (outcome.answer() != null) {
            line.put("recommendation", new RawValue(recommendation(outcome.answer(), outcome.shown())));
        }
        if (outcome.problem() != null) {
            // A conflict is told in the language already.
            line.put(
                    "problem",
                    outcome.result() == RowOutcome.Result.BAD
                            ? outcome.problem().in(language)
                            : outcome.problem());
        }
        return JSON.writeValueAsBytes(line);
    }

    private String recommendation(IssuedRecommendation answer, @Nullable Advice shown) {
        Recommendation given = answer.recommendation();
        return shown == null || shown == given.advice()
                ? answer.body()
                : RecommendationJson.text(
                        new Recommendation(given.id(), given.reference(), given.evaluatedAt(), shown));
    }

    /**
     * Returns the last line.
     *
     * @param why why the file was not read to its end; null if it was
     */
    byte[] end(List<String> notRead, List<TableNotice> notices, @Nullable ProblemDocument why) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("end", why == null);
        for (RowOutcome.Result result : RowOutcome.Result.values()) {
            line.put(result.name().toLowerCase(Locale.ROOT), counts.getOrDefault(result, 0L));
        }
        line.put("notRead", notRead);
        line.put("notices", notices.stream().map(MappingTexts.in(language)::of).toList());
        if (why != null) {
            line.put("problem", why.in(language));
        }
        return JSON.writeValueAsBytes(line);
    }
}
