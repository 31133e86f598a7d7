package io.gapwise.site.initiatives;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.practice.figure.Interval;
import io.gapwise.practice.record.ClaimKind;
import io.gapwise.practice.record.TrackRecord;
import io.gapwise.service.initiatives.TrackRecords;
import io.gapwise.site.SiteTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts track records into words; nothing is told where fewer than five were judged. Templates know it as {@code @records}. */
@Component("records")
public final class RecordTexts {

    private final TrackRecords records;
    private final SiteTexts say;

    RecordTexts(TrackRecords records, SiteTexts say) {
        this.records = records;
        this.say = say;
    }

    /**
     * Holds a record as a page shows it.
     *
     * @param name what made the claim, as it is stored
     * @param label what it is called
     * @param told whether enough was judged to tell anything
     * @param worked how many worked, with the interval, in words
     * @param other how many were judged otherwise
     * @param against whether experience speaks against it
     */
    record Row(
            String name,
            String label,
            boolean rule,
            boolean told,
            int followed,
            int judged,
            String worked,
            int noEffect,
            int notInPlace,
            int other,
            boolean against) {}

    /** Holds how answers of one confidence came out. */
    record Calibrated(String confidence, int judged, String worked) {}

    List<Row> rows(TrackRecords.Records all) {
        return all.records().stream().map(this::row).toList();
    }

    private Row row(TrackRecords.Entry entry) {
        TrackRecord record = entry.record();
        Map<ProgressValue, Integer> judgements = record.judgements();
        int worked = judgements.getOrDefault(ProgressValue.WORKED, 0);
        int noEffect = judgements.getOrDefault(ProgressValue.NO_EFFECT, 0);
        int notInPlace = judgements.getOrDefault(ProgressValue.NOT_IN_PLACE, 0)
                + judgements.getOrDefault(ProgressValue.PARTLY_IN_PLACE, 0);
        int all = judgements.values().stream().mapToInt(Integer::intValue).sum();
        return new Row(
                record.name(),
                label(record.kind(), record.name()),
                record.kind() == ClaimKind.RULE,
                record.worked() != null,
                record.followed(),
                record.judged(),
                worked(worked, record.judged(), record.worked()),
                noEffect,
                notInPlace,
                all - worked - noEffect - notInPlace,
                entry.against());
    }

    private String label(ClaimKind kind, String name) {
        return switch (kind) {
            case REMEDY -> say.word(Remedy.class.getSimpleName(), name);
            case METHOD -> say.word(Method.class.getSimpleName(), name);
            case CAUSE -> say.word(Cause.class.getSimpleName(), name);
            case RULE, SOURCE -> name;
        };
    }

    private String worked(int worked, int judged, @Nullable Interval interval) {
        return interval == null
                ? say.text("record.few")
                : say.text(
                        "record.worked",
                        say.number(worked),
                        say.number(judged),
                        say.number(Math.round(interval.low())),
                        say.number(Math.round(interval.high())));
    }

    List<Calibrated> calibration(List<TrackRecord.Calibration> all) {
        return all.stream()
                .map(each -> new Calibrated(
                        say.word(each.confidence()),
                        each.judged(),
                        worked(each.workedCount(), each.judged(), each.worked())))
                .toList();
    }

    /** Says in a sentence how a rule has done; empty where nothing was ever done on its advice. */
    public String ofRule(String name) {
        return records.of(ClaimKind.RULE, null)
                .of(name)
                .map(TrackRecords.Entry::record)
                .filter(record -> record.followed() > 0)
                .map(record -> {
                    Interval interval = record.worked();
                    return interval == null
                            ? say.text("record.line.few")
                            : say.text(
                                    "record.line",
                                    say.number(record.judged()),
                                    say.number(record.judgements().getOrDefault(ProgressValue.WORKED, 0)),
                                    say.number(Math.round(interval.low())),
                                    say.number(Math.round(interval.high())));
                })
                .orElse("");
    }

    /** Says whether experience speaks against a rule. */
    public boolean speaksAgainst(String name) {
        return records.of(ClaimKind.RULE, null)
                .of(name)
                .map(TrackRecords.Entry::against)
                .orElse(false);
    }
}
