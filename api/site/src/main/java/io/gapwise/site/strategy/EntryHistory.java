package io.gapwise.site.strategy;

import io.gapwise.service.strategy.StrategyField;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyValues;
import io.gapwise.service.strategy.StrategyVersion;
import io.gapwise.site.SiteTexts;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what changed of an entry from one version to the next. */
@Component
class EntryHistory {

    private final StrategyTexts texts;
    private final SiteTexts say;

    EntryHistory(StrategyTexts texts, SiteTexts say) {
        this.texts = texts;
        this.say = say;
    }

    /** One version, with what changed in it. */
    public record Shown(int number, String when, String by, List<Change> changes) {}

    /** What a field said before, and what it says since; each may be empty. */
    public record Change(String label, String before, String now) {}

    /** @param versions the newest first */
    List<Shown> of(StrategyItem item, List<StrategyVersion> versions) {
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            StrategyVersion version = versions.get(i);
            StrategyValues before =
                    i + 1 < versions.size() ? versions.get(i + 1).values() : null;
            OffsetDateTime at = version.madeAt();
            shown.add(new Shown(
                    version.number(), say.dateTime(at), say.by(version.madeBy()), changes(item, before, version)));
        }
        return shown;
    }

    private List<Change> changes(StrategyItem item, @Nullable StrategyValues before, StrategyVersion version) {
        List<Change> changes = new ArrayList<>();
        for (StrategyField field : item.kind().fields()) {
            String was = before == null ? "" : texts.shown(field, before);
            String is = texts.shown(field, version.values());
            if (!was.equals(is)) {
                changes.add(new Change(texts.label(item.kind(), field.name()), was, is));
            }
        }
        return changes;
    }

    /** Returns what stands in the entry now, by the fields in which somebody typed something else. */
    Map<String, String> differences(StrategyItem now, TypedEntry typed) {
        TypedEntry stored = TypedEntry.of(now.kind(), now.values());
        Map<String, String> differences = new LinkedHashMap<>();
        for (StrategyField field : now.kind().fields()) {
            String there = stored.text(field.name()).replace("\r\n", "\n").strip();
            String here = typed.text(field.name()).replace("\r\n", "\n").strip();
            if (!there.equals(here)) {
                String shown = texts.shown(field, now.values());
                differences.put(
                        texts.label(now.kind(), field.name()), shown.isEmpty() ? say.text("strategy.nothing") : shown);
            }
        }
        return differences;
    }
}
