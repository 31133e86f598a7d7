package io.gapwise.insight.vocabulary;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.sentences.RuleInWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes all fields, in one language and with the rules of one rule set that read them. */
public final class VocabularyFields {

    /** Where the members of a statement are: each statement is one of a list. */
    private static final String OF_STATEMENT = Evidence.STATEMENTS + "[].";

    private static final String OBSTACLES = "obstacles.";
    private static final String BEHIND_STATEMENTS = "audience.";

    private static final List<String> REQUIRED =
            List.of("title", OF_STATEMENT + "obstacle", OF_STATEMENT + "says", OF_STATEMENT + "by");

    private final VocabularyTexts texts;
    private final Locale language;
    private final @Nullable FieldReaders readers;

    private VocabularyFields(@Nullable RuleSet rules, Locale language) {
        this.texts = VocabularyTexts.in(language);
        this.language = language;
        this.readers = rules == null ? null : FieldReaders.in(rules);
    }

    /**
     * Lists the fields of a case that are sent, in the order of the contract; the members of a statement stand behind the list of
     * statements.
     *
     * @param rules the rules that may read them; null where there are none
     */
    public static List<VocabularyField> sent(@Nullable RuleSet rules, Locale language) {
        return new VocabularyFields(rules, language).sent();
    }

    /** Lists what is sent, then what rules can read besides: what follows from answers, what was concluded, and what is known beside an answer. */
    public static List<VocabularyField> all(RuleSet rules, Locale language) {
        VocabularyFields fields = new VocabularyFields(rules, language);
        List<VocabularyField> all = new ArrayList<>(fields.sent());
        Slot.every().stream()
                .filter(slot ->
                        slot.subject() != Subject.GAP_CASE || slot.property().ready())
                .map(fields::read)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private List<VocabularyField> sent() {
        List<VocabularyField> sent = new ArrayList<>();
        boolean statements = false;
        for (Property property : Property.sent()) {
            if (!statements && property.path().startsWith(BEHIND_STATEMENTS)) {
                statements(sent);
                statements = true;
            }
            sent.add(asked(Slot.known(Subject.GAP_CASE, property.path())));
        }
        return sent;
    }

    private VocabularyField asked(Slot slot) {
        String path = slot.qualifiedPath();
        boolean obstacle = path.startsWith(OBSTACLES);
        return new VocabularyField(
                slot,
                path,
                slot.property().kind().name(),
                texts.shortName(path),
                texts.field(path),
                REQUIRED.contains(path),
                texts.question(path),
                texts.whyAsked(path),
                texts.howToAnswer(path).orElse(null),
                obstacle ? Obstacle.valueOf(path.substring(OBSTACLES.length())) : null,
                least(slot.property()),
                most(slot.property()),
                slot.property().form(),
                words(slot.property()),
                readBy(path));
    }

    private void statements(List<VocabularyField> fields) {
        String path = Evidence.STATEMENTS;
        fields.add(new VocabularyField(
                null,
                path,
                "STATEMENTS",
                texts.shortName(path),
                texts.field(path),
                false,
                null,
                null,
                null,
                null,
                null,
                Evidence.MAX_STATEMENTS,
                null,
                List.of(),
                readBy(path)));
        for (Property member : Property.of(Statement.class)) {
            String label = texts.text("statement." + member.path());
            String within = OF_STATEMENT + member.path();
            fields.add(notAsked(null, within, member, label, label, REQUIRED.contains(within)));
        }
    }

    /** Describes what nobody sends with the case: a follow-up has questions of its own, and what is worked out has none. */
    private VocabularyField read(Slot slot) {
        String path = slot.qualifiedPath();
        if (slot.subject().sent() && !slot.property().ready()) {
            return asked(slot);
        }
        String asked = RuleInWords.asked(slot, language);
        String holds = asked.substring(0, 1).toUpperCase(language) + asked.substring(1);
        return notAsked(slot, path, slot.property(), holds, holds, false);
    }

    private VocabularyField notAsked(
            @Nullable Slot slot, String path, Property property, String label, String holds, boolean required) {
        return new VocabularyField(
                slot,
                path,
                property.kind().name(),
                label,
                holds,
                required,
                null,
                null,
                null,
                null,
                least(property),
                most(property),
                property.form(),
                words(property),
                slot == null ? Map.of() : readBy(path));
    }

    private static @Nullable Integer least(Property property) {
        return property.min() == Integer.MIN_VALUE ? null : Integer.valueOf(Math.max(0, property.min()));
    }

    private static @Nullable Integer most(Property property) {
        return property.max() == Integer.MAX_VALUE ? null : Integer.valueOf(property.max());
    }

    private List<FieldWord> words(Property property) {
        return property.words().stream()
                .map(word -> new FieldWord(word.name(), label(word), !word.known()))
                .toList();
    }

    private String label(Word word) {
        return word instanceof Obstacle obstacle
                ? texts.question(OBSTACLES + obstacle.name())
                : texts.word((Enum<?>) word);
    }

    private Map<Stage, List<String>> readBy(String path) {
        return readers == null ? Map.of() : readers.of(path);
    }
}
