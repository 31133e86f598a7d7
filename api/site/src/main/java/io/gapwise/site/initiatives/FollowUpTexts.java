package io.gapwise.site.initiatives;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.site.SiteTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the facts of a follow-up and puts them into words. */
@Component
final class FollowUpTexts {

    private static final List<Property> ALL = Property.of(FollowUp.class);

    /** Says on which of Kirkpatrick's levels the facts of a group lie. */
    private static final Map<String, Integer> LEVELS =
            Map.of("reach", 1, "reaction", 1, "learned", 2, "use", 3, "conditions", 3, "result", 4);

    private final SiteTexts say;

    FollowUpTexts(SiteTexts say) {
        this.say = say;
    }

    /** Lists the facts that can be said, in the order of the contract. */
    static List<Property> sent() {
        return ALL.stream().filter(property -> !property.ready()).toList();
    }

    static Optional<Property> find(String path) {
        return ALL.stream().filter(property -> property.path().equals(path)).findFirst();
    }

    /** Returns the name of the group of a fact; empty where it stands alone. */
    static String group(Property property) {
        int dot = property.path().indexOf('.');
        return dot < 0 ? "" : property.path().substring(0, dot);
    }

    /** Returns the level of a fact, or 0 where it is of none. */
    static int level(Property property) {
        return LEVELS.getOrDefault(group(property), 0);
    }

    /** @param path without {@code followUp.} */
    String label(String path) {
        return say.text("short." + FollowUp.PATH + "." + path);
    }

    String question(String path) {
        return say.text("question." + FollowUp.PATH + "." + path);
    }

    /** Puts a fact into words; empty where it is not known. */
    String value(Property property, FollowUp facts) {
        return value(property, CaseAnswers.sent(property.read(facts)));
    }

    /** Puts a fact into words, given as it is sent. */
    String value(Property property, @Nullable Object sent) {
        if (sent == null) {
            return "";
        }
        if (sent instanceof List<?> words) {
            return words.stream().map(word -> word(property, word)).collect(Collectors.joining(", "));
        }
        if (sent instanceof Number number) {
            return property.path().endsWith("percent") || property.path().startsWith("reach.")
                    ? say.text("followUp.percent", say.number(number))
                    : say.number(number);
        }
        return word(property, sent);
    }

    /** Says what counts where nothing is said. */
    String byData(String value) {
        return value.isEmpty() ? say.text("initiative.answers.fromData") : say.text("initiative.answers.byData", value);
    }

    private String word(Property property, Object word) {
        return say.word(property.type().getSimpleName(), word.toString());
    }
}
