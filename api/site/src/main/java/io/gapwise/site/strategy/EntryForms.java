package io.gapwise.site.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyField;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.site.SiteTexts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the form of a kind from its fields. */
@Component
class EntryForms {

    /** More names are too many to offer while somebody types. */
    private static final int MOST_OFFERED = 500;

    /** The fields of which it has to be said how they are filled in. */
    private static final Set<String> HINTED = Set.of(
            "OBJECTIVE.name",
            "OBJECTIVE.parent",
            "OBJECTIVE.figure",
            "CAPABILITY.drives",
            "PERSONA.learnsWhen",
            "ASSET.currency");

    private final Strategy strategy;
    private final StrategyTexts texts;
    private final SiteTexts say;

    EntryForms(Strategy strategy, StrategyTexts texts, SiteTexts say) {
        this.strategy = strategy;
        this.texts = texts;
        this.say = say;
    }

    /** @param bad what is wrong with what was typed; null where nothing is */
    List<FormField> of(TypedEntry entry, boolean sample, @Nullable BadCase bad) {
        return entry.kind().fields().stream()
                .map(field -> field(entry, field, sample, bad))
                .toList();
    }

    private FormField field(TypedEntry entry, StrategyField field, boolean sample, @Nullable BadCase bad) {
        StrategyKind linked = field.linked();
        return new FormField(
                field.name(),
                texts.label(entry.kind(), field.name()),
                hint(entry.kind(), field),
                input(field),
                Math.max(field.longest(), 30),
                field.name().equals("name"),
                entry.text(field.name()),
                field.words().stream()
                        .map(word -> new FormField.Option(word, texts.word(field.name(), word)))
                        .toList(),
                linked == null ? List.of() : strategy.names(linked, sample, MOST_OFFERED),
                bad == null ? null : problem(entry, field, bad));
    }

    private static String input(StrategyField field) {
        return switch (field.type()) {
            case TEXT, CURRENCY, LINK -> "text";
            case LONG_TEXT -> "long";
            case CHOICE -> "choice";
            case WHOLE, NUMBER -> "number";
            case DAY -> "day";
            case YES_NO -> "truth";
            case LIST, LINKS -> "list";
        };
    }

    private String hint(StrategyKind kind, StrategyField field) {
        String key = kind + "." + field.name();
        String own = HINTED.contains(key) ? say.text("strategy.hint." + key) : "";
        String lines = field.type() == StrategyField.Type.LIST || field.type() == StrategyField.Type.LINKS
                ? say.text("strategy.hint.lines")
                : "";
        return (own + " " + lines).strip();
    }

    private @Nullable String problem(TypedEntry entry, StrategyField field, BadCase bad) {
        String told = bad.problems().stream()
                .filter(each -> StrategyTexts.field(each).equals(field.name()))
                .map(each -> texts.problem(field, entry.text(field.name()).strip(), entry.kind(), each))
                .distinct()
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? null : told;
    }
}
