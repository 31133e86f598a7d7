package io.gapwise.service.strategy;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets entries that name another one follow when it gets another name, so that no link is lost by it. */
@Component
class RenamedItems {

    private final StrategyItems items;
    private final StrategyVersions versions;

    RenamedItems(StrategyItems items, StrategyVersions versions) {
        this.items = items;
        this.versions = versions;
    }

    /** Changes what names an entry, inside the transaction that has changed the entry. */
    void follow(StrategyItem before, StrategyItem after) {
        if (before.name().equals(after.name())) {
            return;
        }
        for (StrategyKind kind : StrategyKind.values()) {
            List<StrategyField> fields = kind.fields().stream()
                    .filter(field -> field.linked() == before.kind())
                    .toList();
            if (!fields.isEmpty()) {
                for (StrategyItem each : items.all(kind, before.sample())) {
                    if (!each.id().equals(after.id())) {
                        follow(each, fields, before.key(), after);
                    }
                }
            }
        }
    }

    private void follow(StrategyItem item, List<StrategyField> fields, String key, StrategyItem after) {
        StrategyValues values = item.values();
        for (StrategyField field : fields) {
            values = followed(values, field, key, after.name()).orElse(values);
        }
        if (!values.equals(item.values())) {
            StrategyItem changed = item.changed(values, after.changedAt(), after.changedBy());
            if (items.change(changed)) {
                versions.add(changed);
            }
        }
    }

    private static Optional<StrategyValues> followed(
            StrategyValues values, StrategyField field, String key, String name) {
        List<String> texts = values.texts(field.name());
        if (texts.stream().noneMatch(each -> StrategyName.key(each).equals(key))) {
            return Optional.empty();
        }
        List<String> now = texts.stream()
                .map(each -> StrategyName.key(each).equals(key) ? name : each)
                .toList();
        return Optional.of(values.with(field.name(), field.type() == StrategyField.Type.LINK ? now.get(0) : now));
    }
}
