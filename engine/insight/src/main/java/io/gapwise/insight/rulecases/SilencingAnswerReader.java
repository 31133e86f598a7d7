package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.GapCase;
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

/** Reads which one answer, or which one fact that is known beside the case, silences a rule. */
final class SilencingAnswerReader {

    private static final String TITLE = "title";

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
     * @param known what is known beside it and is changed; null if it could not be read
     */
    @Nullable SilencingAnswer read(LocatedJson silentWhen, @Nullable GapCase speaks, @Nullable KnownBeside known) {
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
            change = read(member.getKey(), member.getValue(), speaks, known);
        }
        return change;
    }

    /** Reads one change; returns null if a problem was noted. */
    @Nullable SilencingAnswer read(
            String path, LocatedJson.Member member, @Nullable GapCase speaks, @Nullable KnownBeside known) {
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
        Record alone = alone(answer, value.isNull() ? null : json, value);
        if (alone == null) {
            return null;
        }
        Record before = answer.subject() == Subject.GAP_CASE
                ? speaks
                : known == null ? null : known.of(answer.subject()).orElse(null);
        if (before != null
                && Objects.equals(
                        answer.property().read(before), answer.property().read(alone))) {
            problems.add(value.span(), "the case has this answer already", "another answer than in the case");
        }
        return new SilencingAnswer(path, value.isNull() ? null : SentAnswers.value(json));
    }

    /**
     * Reads a case, or what is known beside one, with this answer only. It is put together as text, so that the contract
     * checks the answer exactly as it was written.
     */
    private @Nullable Record alone(Slot answer, @Nullable String value, LocatedJson at) {
        CaseReader reader = new CaseReader(text, problems);
        String path = answer.path();
        if (answer.subject() == Subject.GAP_CASE) {
            return reader.read(object(path.equals(TITLE) ? "" : "\"title\":\"A case\"", path, value), at);
        }
        KnownBeside known = reader.readBeside(answer.subject(), object("", path, value), at);
        return known == null ? null : known.of(answer.subject()).orElseThrow();
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
