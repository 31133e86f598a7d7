package io.gapwise.insight.evidence;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.insight.change.Alternatives;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a question whose answer could still turn out to be another one.
 *
 * @param possible every known answer between which rules can make a difference, of sets the small ones only
 */
record OpenAnswer(Property property, Doubt doubt, List<Object> possible) {

    /** Of obstacles that nobody looked at, two in ten are drawn as present, because in most gaps most are absent. */
    private static final double PRESENT = 0.2;

    /** Lists them in contract order. */
    static List<OpenAnswer> in(GapCase gapCase, Alternatives alternatives) {
        List<OpenAnswer> open = new ArrayList<>();
        for (Property property : Property.sent()) {
            List<Object> possible = possible(property, alternatives);
            if (!possible.isEmpty() && !property.path().equals("title")) {
                Doubt.of(gapCase, property).ifPresent(doubt -> open.add(new OpenAnswer(property, doubt, possible)));
            }
        }
        return open;
    }

    static Set<String> paths(List<OpenAnswer> open) {
        return open.stream().map(OpenAnswer::path).collect(Collectors.toSet());
    }

    /** Returns the paths of what is claimed or disputed: whoever looks finds that it is so or not, never nothing. */
    static Set<String> answered(List<OpenAnswer> open) {
        return open.stream()
                .filter(each -> each.doubt != Doubt.OPEN)
                .map(OpenAnswer::path)
                .collect(Collectors.toSet());
    }

    private static List<Object> possible(Property property, Alternatives alternatives) {
        List<Object> possible = new ArrayList<>();
        for (Object answer : alternatives.to(property, CaseAnswers.leftOut(property))) {
            if (answer != null && !(answer instanceof Word word && !word.known())) {
                possible.add(answer);
            }
        }
        return possible;
    }

    String path() {
        return property.path();
    }

    /** Returns the case with this answer. */
    GapCase answered(GapCase gapCase, @Nullable Object answer) {
        return CaseAnswers.with(gapCase, property, answer);
    }

    /** Draws an answer. What is claimed or disputed may as well be so as not. */
    Object drawn(Random random) {
        if (property.type() == Presence.class) {
            double present = doubt == Doubt.OPEN ? PRESENT : 0.5;
            return random.nextDouble() < present ? Presence.PRESENT : Presence.ABSENT;
        }
        return possible.get(random.nextInt(possible.size()));
    }

    /** Returns this answer in the form in which the contract sends it. */
    static Object sent(Object answer) {
        return Objects.requireNonNull(CaseAnswers.sent(answer));
    }

    /** Reads an answer in the form in which it is sent by a search. */
    @Nullable Object read(@Nullable Object sent) {
        if (sent instanceof List<?> names) {
            return CaseAnswers.wordsNamed(property, names);
        } else if (property.kind() == Property.Kind.WORD) {
            return property.words().stream()
                    .filter(word -> word.name().equals(sent))
                    .findFirst()
                    .map(Object.class::cast)
                    .orElse(null);
        }
        return sent;
    }
}
