package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.insight.located.LocatedJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which one answer silences a rule. */
final class SilencingAnswerReader {

    private static final Map<String, Property> ANSWERS =
            Property.sent().stream().collect(Collectors.toMap(Property::path, Function.identity()));
    private static final List<String> PATHS =
            Property.sent().stream().map(Property::path).toList();
    private static final String TITLE = "title";

    private final String text;
    private final Problems problems;

    SilencingAnswerReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /**
     * Reads the change; returns null if a problem was noted.
     *
     * @param speaks the case that is changed; null if it could not be read
     */
    @Nullable SilencingAnswer read(LocatedJson silentWhen, @Nullable GapCase speaks) {
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
            change = read(member.getKey(), member.getValue(), speaks);
        }
        return change;
    }

    private @Nullable SilencingAnswer read(String path, LocatedJson.Member member, @Nullable GapCase speaks) {
        Property answer = ANSWERS.get(path);
        LocatedJson value = member.value();
        if (answer == null) {
            problems.addUnknown(member.name(), "unknown answer '%s'".formatted(path), path, PATHS);
            return null;
        } else if (value.isNull() && path.equals(TITLE)) {
            problems.add(value.span(), "the title cannot be left out", "another title");
            return null;
        }
        String json = value.span().of(text);
        GapCase alone = new CaseReader(text, problems).read(alone(path, value.isNull() ? null : json), value);
        if (alone == null) {
            return null;
        }
        if (speaks != null && Objects.equals(answer.read(speaks), answer.read(alone))) {
            problems.add(value.span(), "the case has this answer already", "another answer than in the case");
        }
        return new SilencingAnswer(path, value.isNull() ? null : SentAnswers.value(json));
    }

    /**
     * Returns a case with this answer only. It is put together as text, so that the contract checks the answer exactly
     * as it was written.
     */
    private static byte[] alone(String path, @Nullable String value) {
        String title = path.equals(TITLE) ? "" : "\"title\":\"A case\"";
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
