package io.gapwise.service.initiatives;

import io.gapwise.core.cases.Confidence;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.practice.figure.Interval;
import io.gapwise.practice.record.ClaimKind;
import io.gapwise.practice.record.TrackRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what came of the recommendations of the caller's tenant, by what they rested on. It changes no weight: it is for
 * authors to read.
 */
@Component
public class TrackRecords {

    /** What breaks off before the result says nothing of the advice. */
    static final Set<ProgressValue> JUDGED =
            EnumSet.of(ProgressValue.WORKED, ProgressValue.NO_EFFECT, ProgressValue.ELSEWHERE);

    private final InitiativeTallies counts;

    TrackRecords(InitiativeTallies counts) {
        this.counts = counts;
    }

    /**
     * The record of everything of a kind.
     *
     * @param overall the record of all initiatives together
     * @param records the record of each, in the order of the names
     */
    public record Records(Overall overall, List<Entry> records) {

        public Records {
            records = List.copyOf(records);
        }

        /** Finds the record of one thing. */
        public Optional<Entry> of(String name) {
            return records.stream()
                    .filter(entry -> entry.record().name().equals(name))
                    .findFirst();
        }
    }

    /** @param worked the share in percent that worked, with its interval; null where fewer than five were judged */
    public record Overall(int judged, @Nullable Interval worked) {}

    /**
     * The record of one thing.
     *
     * @param against whether experience speaks against it: even the upper end of its interval lies below the share of all
     *     initiatives that worked
     */
    public record Entry(TrackRecord record, boolean against) {}

    /** @param ruleSet the version of the rules whose answers are counted; null for all */
    public Records of(ClaimKind kind, @Nullable String ruleSet) {
        Sums all = new Sums();
        counts.byConfidence(ruleSet).forEach(all::add);
        Overall overall = new Overall(all.judged(), TrackRecord.share(all.worked(), all.judged()));
        Map<String, Sums> byName = new TreeMap<>();
        counts.of(kind, ruleSet)
                .forEach(count ->
                        byName.computeIfAbsent(count.name(), name -> new Sums()).add(count));
        List<Entry> records = new ArrayList<>();
        byName.forEach((name, sums) -> {
            TrackRecord record = sums.record(kind, name);
            Interval worked = record.worked();
            records.add(new Entry(
                    record,
                    worked != null
                            && overall.worked() != null
                            && worked.high() < overall.worked().likely()));
        });
        return new Records(overall, records);
    }

    /** Says how answers came out by how sure they were, the least sure first. */
    public List<TrackRecord.Calibration> calibration(@Nullable String ruleSet) {
        return byConfidence(counts.byConfidence(ruleSet));
    }

    private static List<TrackRecord.Calibration> byConfidence(List<InitiativeTallies.Count> counts) {
        Map<Confidence, Sums> bySureness = new EnumMap<>(Confidence.class);
        for (Confidence each : Confidence.values()) {
            bySureness.put(each, new Sums());
        }
        counts.forEach(count -> bySureness.get(Confidence.valueOf(count.name())).add(count));
        return bySureness.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(each -> new TrackRecord.Calibration(
                        each.getKey(),
                        each.getValue().judged(),
                        each.getValue().worked(),
                        TrackRecord.share(
                                each.getValue().worked(), each.getValue().judged())))
                .toList();
    }

    /** Adds up how something came out. */
    private static final class Sums {

        private int claimed;
        private int followed;
        private final Map<ProgressValue, Integer> judgements = new EnumMap<>(ProgressValue.class);

        void add(InitiativeTallies.Count count) {
            claimed += count.amount();
            if (count.followed()) {
                followed += count.amount();
                if (count.progress() != null) {
                    judgements.merge(ProgressValue.valueOf(count.progress()), count.amount(), Integer::sum);
                }
            }
        }

        int judged() {
            return JUDGED.stream()
                    .mapToInt(each -> judgements.getOrDefault(each, 0))
                    .sum();
        }

        int worked() {
            return judgements.getOrDefault(ProgressValue.WORKED, 0);
        }

        TrackRecord record(ClaimKind kind, String name) {
            return new TrackRecord(
                    kind, name, claimed, followed, judged(), judgements, TrackRecord.share(worked(), judged()));
        }
    }
}
