package io.gapwise.site;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Word;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in sentences, as people speak, what somebody says of an obstacle. It reads the members of a statement as they are
 * sent or as reasons cite them; a member or a word that this version does not know is shown as it is stored.
 */
final class StatementTexts {

    private final SiteTexts say;

    StatementTexts(SiteTexts say) {
        this.say = say;
    }

    /** Returns a statement behind the name of its obstacle, such as "Conflict: two managers say so, by opinion". */
    String withObstacle(Map<?, ?> said) {
        Object obstacle = said.get("obstacle");
        return obstacle == null
                ? sentence(said)
                : say.text("fact.is", word(Obstacle.class, obstacle, "word.Obstacle."), sentence(said));
    }

    /** Returns a statement whose obstacle the reader knows already. */
    String alone(Map<?, ?> said) {
        String sentence = sentence(said);
        return sentence.substring(0, 1).toUpperCase(say.locale()) + sentence.substring(1);
    }

    private String sentence(Map<?, ?> said) {
        String says = word(Stated.class, said.get("says"), "said.");
        if (said.get("share") != null) {
            String of = isCounted(said) ? "said.of.counted." : "said.of.";
            says = say.text("said.share", says, word(Share.class, said.get("share"), of));
        }
        StringBuilder sentence = new StringBuilder(who(said)).append(' ').append(says);
        Object shownBy = said.get("shownBy");
        sentence.append(", ")
                .append(shownBy == null ? say.text("said.how.none") : word(EvidenceSource.class, shownBy, "said.how."));
        return said.get("note") == null
                ? sentence.toString()
                : say.text("said.note", sentence, say.ownText(String.valueOf(said.get("note"))));
    }

    /** Says whether the share is one of those who answered about themselves, who need not be all of them. */
    private static boolean isCounted(Map<?, ?> said) {
        return StatedBy.PERFORMERS.name().equals(said.get("by"))
                && EvidenceSource.SURVEY.name().equals(said.get("shownBy"));
    }

    /**
     * Returns a statement as a reason cites it. Reasons count one where nobody said how many said so; of the people
     * themselves that would read as if only one of them had spoken.
     */
    static Map<?, ?> cited(Map<?, ?> said) {
        boolean uncounted = StatedBy.PERFORMERS.name().equals(said.get("by"))
                && said.get("people") instanceof Number people
                && people.longValue() == 1;
        if (!uncounted) {
            return said;
        }
        Map<Object, Object> without = new LinkedHashMap<>(said);
        without.remove("people");
        return without;
    }

    private String who(Map<?, ?> said) {
        String by = String.valueOf(said.get("by"));
        if (!knows(StatedBy.class, by)) {
            return say.text("said.by.other", by);
        }
        return said.get("people") instanceof Number people && people.longValue() > 0
                ? say.text("said.by." + by + ".count", people, say.text("said.number", people))
                : say.text("said.by." + by);
    }

    private String word(Class<? extends Enum<?>> vocabulary, @Nullable Object name, String key) {
        String word = String.valueOf(name);
        return knows(vocabulary, word) && !word.equals(Word.UNKNOWN) ? say.text(key + word) : word;
    }

    private static boolean knows(Class<? extends Enum<?>> vocabulary, String name) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .anyMatch(word -> word.name().equals(name));
    }
}
