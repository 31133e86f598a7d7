package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.insight.located.LocatedJson;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads which one answer, or which one fact of a follow-up, silences a rule. */
final class SilencingAnswerReader {

    private static final String TITLE = "title";
    private static final String FOLLOW_UP = FollowUp.PATH + ".";

    /** What can be changed, by stage and path: the same for every case of every rule. */
    private static final Map<Stage, Map<String, Slot>> ASKABLE = askable();

    private final String text;
    private final Problems problems;
    private final Map<String, Slot> askable;

    /** @param stage the stage of the rule, which says what can be changed */
    SilencingAnswerReader(String text, Stage stage, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.askable = Objects.requireNonNull(ASKABLE.get(stage));
    }

    private static Map<Stage, Map<String, Slot>> askable() {
        Map<Stage, Map<String, Slot>> byStage = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Map<String, Slot> byPath = new LinkedHashMap<>();
            Slot.askable(stage).forEach(slot -> byPath.put(slot.qualifiedPath(), slot));
            byStage.put(stage, Collections.unmodifiableMap(byPath));
        }
        return byStage;
    }

    /**
     * Reads the change; returns null if a problem was noted.
     *
     * @param speaks the case that is changed; null if it could not be read
     * @param cameOfIt what came of it and is changed; null if it could not be read
     */
    @Nullable SilencingAnswer read(LocatedJson silentWhen, @Nullable GapCase speaks, @Nullable FollowUp cameOfIt) {
        if (!silentWhen.isObject()) {
            problems.add(silentWhen.span(), "silentWhen is no object", SilencingAnswer.EXPECTED);
            return null;
        }
        int answers = silentWhen.members().size() + silentWhen.twice().size();
        if (answers != 1) {
            problems.add(
                    silentWhen.span(), "silentWhen changes %d answers".formatted(answers), SilencingAnswer.EXPECTED);
        }
        SilencingAnswer change = null;
        for (Map.Entry<String, LocatedJson.Member> member : silentWhen.members().entrySet()) {
            change = read(member.getKey(), member.getValue(), speaks, cameOfIt);
        }
        return change;
    }

    private @Nullable SilencingAnswer read(
            String path, LocatedJson.Member member, @Nullable GapCase speaks, @Nullable FollowUp cameOfIt) {
        Slot answer = askable.get(path);
        LocatedJson value = member.value();
        if (answer == null) {
            problems.addUnknown(
                    member.name(), "unknown answer '%s'".formatted(path), path, List.copyOf(askable.keySet()));
            return null;
        } else if (value.isNull() && path.equals(TITLE)) {
            problems.add(value.span(), "the title cannot be left out", "another title");
            return null;
        }
        String json = value.span().of(text);
        Record alone = alone(path, value.isNull() ? null : json, value);
        if (alone == null) {
            return null;
        }
        Record before = answer.subject() == Subject.FOLLOW_UP ? cameOfIt : speaks;
        if (before != null
                && Objects.equals(
                        answer.property().read(before), answer.property().read(alone))) {
            problems.add(value.span(), "the case has this answer already", "another answer than in the case");
        }
        return new SilencingAnswer(path, value.isNull() ? null : SentAnswers.value(json));
    }

    /**
     * Reads a case, or a follow-up, with this answer only. It is put together as text, so that the contract checks the
     * answer exactly as it was written.
     */
    private @Nullable Record alone(String path, @Nullable String value, LocatedJson at) {
        CaseReader reader = new CaseReader(text, problems);
        if (path.startsWith(FOLLOW_UP)) {
            return reader.readFollowUp(object("", path.substring(FOLLOW_UP.length()), value), at);
        }
        return reader.read(object(path.equals(TITLE) ? "" : "\"title\":\"A case\"", path, value), at);
    }

    private static byte[] object(String title, String path, @Nullable String value) {
        int dot = path.indexOf('.');
        String answer = value == null
                ? ""
                : dot < 0
                        ? "\"%s\":%s".formatted(path, value)
                        : "\"%s\":{\"%s\":%s}".formatted(path.substring(0, dot), path.substring(dot + 1), value);
        String between = title.isEmpty() || answer.isEmpty() ? "" : ",";
        return ("{" + title + between + answer + "}").getBytes(StandardCharsets.UTF_8);
    }
}
