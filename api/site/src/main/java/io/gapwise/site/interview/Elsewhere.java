package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Describes an answer that was changed elsewhere while a form was open. */
record Elsewhere(
        String path, @Nullable Object there, @Nullable Object here) {

    private static final String SEEN = "seen";

    /** Lists the answers to some questions in which two cases differ. */
    static List<Elsewhere> of(GapCase there, GapCase here, Collection<Property> questions) {
        return questions.stream()
                .filter(property -> !Objects.equals(property.read(there), property.read(here)))
                .map(property -> new Elsewhere(
                        property.path(), CaseAnswers.sent(property.read(there)), CaseAnswers.sent(property.read(here))))
                .toList();
    }

    /** Names the state of the answers to some questions, which a form sends along with its own. */
    static String stateOf(GapCase gapCase, Collection<Property> questions) {
        int state = 1;
        for (Property property : questions) {
            state = 31 * state + Objects.hashCode(CaseAnswers.sent(property.read(gapCase)));
        }
        return Integer.toHexString(state);
    }

    /** Says whether a form was made of these answers; one that says nothing of it was. */
    static boolean seen(MultiValueMap<String, String> sent, GapCase gapCase, Collection<Property> questions) {
        String seen = sent.getFirst(SEEN);
        return seen == null || seen.equals(stateOf(gapCase, questions));
    }
}
