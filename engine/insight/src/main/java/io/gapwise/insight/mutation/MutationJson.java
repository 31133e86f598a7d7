package io.gapwise.insight.mutation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the scores and the surviving slips as JSON, for programs. */
public final class MutationJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Holds all results; a score is a percentage. */
    private record Sent(SentScore all, Map<String, SentScore> stages, List<SentSurvivor> survivors) {}

    private record SentScore(double score, long slips, long noticed, long noDifference, long survived) {}

    /** @param noticedBy the case that would notice the slip, in a sentence */
    private record SentSurvivor(
            String file,
            int line,
            int column,
            String rule,
            String kind,
            String change,
            boolean undecided,
            @Nullable String noticedBy) {}

    private MutationJson() {}

    /** Returns indented JSON without a line break at the end. */
    public static String text(MutationReport report) {
        Map<String, SentScore> stages = new LinkedHashMap<>();
        report.byStage().forEach((stage, counted) -> stages.put(stage.folder(), score(counted)));
        return JSON.writeValueAsString(new Sent(
                score(report.all()),
                stages,
                report.survivors().stream()
                        .map(survivor -> survivor(report, survivor))
                        .toList()));
    }

    private static SentScore score(MutationReport.Counted counted) {
        return new SentScore(
                counted.score(),
                counted.killed() + counted.equal() + counted.survived(),
                counted.killed(),
                counted.equal(),
                counted.survived());
    }

    private static SentSurvivor survivor(MutationReport report, Tried survivor) {
        Mutant mutant = survivor.mutant();
        return new SentSurvivor(
                mutant.rule().file(),
                mutant.at().line(),
                mutant.at().column(),
                mutant.rule().name(),
                mutant.kind().written(),
                mutant.change(),
                survivor.fate() == Tried.Fate.UNDECIDED,
                report.draftFor(mutant).map(DraftText::sentence).orElse(null));
    }
}
