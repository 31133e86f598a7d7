package io.gapwise.site.answer;

import io.gapwise.core.cases.Presence;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.WayChoice;
import io.gapwise.site.SiteTexts;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts ways to another verdict into clauses of the reader's language; templates know it as {@code @wayTexts}. */
@Component("wayTexts")
final class WayTexts {

    private static final String OBSTACLES = "obstacles.";

    private final SiteTexts say;

    WayTexts(SiteTexts say) {
        this.say = say;
    }

    /** Returns the clause that would have to be true for a verdict, with all answers of which one is enough. */
    public String condition(WayChoice way) {
        return condition(way, Integer.MAX_VALUE);
    }

    /**
     * Returns the clauses of which one would have to be true.
     *
     * @param most the number of answers that are named where one of them is enough; the others are counted
     */
    public String oneOf(List<WayChoice> ways, int most) {
        return ways.stream()
                .map(way -> condition(way, most))
                .reduce((one, other) -> say.text("way.or", one, other))
                .orElseThrow();
    }

    private String condition(WayChoice way, int most) {
        return way.steps().stream()
                .map(step -> step(step, most))
                .reduce((one, other) -> say.text("way.and", one, other))
                .orElseThrow();
    }

    private String step(List<AnswerChange> step, int most) {
        AnswerChange first = step.get(0);
        if (step.size() == 1) {
            return clause(first);
        }
        boolean sameAnswer = step.stream().map(AnswerChange::path).distinct().count() == 1;
        if (sameAnswer) {
            return say.text("way.oneAnswer", say.field(first.path()), listed(step, this::answer, most));
        }
        boolean obstacles = step.stream()
                .allMatch(change -> change.path().startsWith(OBSTACLES) && Objects.equals(change.to(), first.to()));
        return obstacles
                ? say.text(
                        isSo(first) ? "way.oneSo" : "way.oneNotSo",
                        listed(step, change -> say.text("way.quoted", say.field(change.path())), most))
                : say.text("way.one", step.stream().map(this::clause).collect(Collectors.joining("; ")));
    }

    private String clause(AnswerChange change) {
        if (change.path().startsWith(OBSTACLES)) {
            return say.text(isSo(change) ? "way.so" : "way.notSo", say.field(change.path()));
        }
        return say.text("way.answer", say.field(change.path()), say.answer(change.path(), change.to()));
    }

    private static boolean isSo(AnswerChange change) {
        return Presence.PRESENT.name().equals(change.to());
    }

    private String answer(AnswerChange change) {
        return say.text("way.quoted", say.answer(change.path(), change.to()));
    }

    private String listed(List<AnswerChange> changes, Function<AnswerChange, String> name, int most) {
        String named = changes.stream().limit(most).map(name).collect(Collectors.joining(", "));
        return changes.size() <= most ? named : say.text("way.more", named, changes.size() - most);
    }
}
