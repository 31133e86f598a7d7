package io.gapwise.insight.mutation;

import io.gapwise.insight.rulecases.AnswerPart;
import io.gapwise.insight.rulecases.SentAnswers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a draft as a sentence, and as the entry of a file of cases that somebody has to confirm. */
final class DraftText {

    private static final JsonMapper JSON = new JsonMapper();

    private DraftText() {}

    /** Says in what case the slips would be noticed, and what the rules answer to it today. */
    static String sentence(DraftCase draft) {
        String today = draft.speaks() == null
                ? draft.then().entrySet().stream()
                        .map(part -> "%s: %s"
                                .formatted(
                                        part.getKey().written(), part.getValue().shown()))
                        .collect(Collectors.joining("; "))
                : draft.speaks() ? "the rule speaks" : "the rule is silent";
        return "%s would: today %s".formatted(where(draft.nearby()), today);
    }

    /** Returns the entry as JSON, indented as the entries beside it, without a comma or line break at the end. */
    static String entry(DraftCase draft) {
        List<String> members = new ArrayList<>();
        members.add(member("rule", json(draft.rule().name())));
        members.add(member("confirm", json(question(draft))));
        Map<String, Object> whole = draft.nearby().whole();
        Map<String, @Nullable Object> changes = draft.nearby().changes();
        if (whole != null) {
            members.add(member("case", spaced(new String(SentAnswers.json(whole), StandardCharsets.UTF_8))));
            members.add(member("then", json(then(draft))));
        } else if (draft.speaks() == null) {
            if (!changes.isEmpty()) {
                members.add(member("with", json(changes)));
            }
            members.add(member("then", json(then(draft))));
        } else if (draft.speaks()) {
            members.add(member("speaksWhen", json(changes)));
        } else if (changes.size() == 1) {
            members.add(member("silentWhen", json(changes)));
        } else {
            members.add(member("with", json(changes)));
            members.add(member("then", json(then(draft))));
        }
        return members.stream().collect(Collectors.joining(",\n", "  {\n", "\n  }"));
    }

    private static String question(DraftCase draft) {
        String right = draft.speaks() == null
                ? "Is this the right answer?"
                : draft.speaks()
                        ? "Is it right that the rule speaks here?"
                        : "Is it right that the rule is silent here?";
        int others = draft.noticed().size() - 1;
        String more = others == 0 ? "" : others == 1 ? ", or one other slip" : ", or %d other slips".formatted(others);
        return "%s No other case notices when %s%s."
                .formatted(right, draft.noticed().get(0).change(), more);
    }

    private static Map<String, Object> then(DraftCase draft) {
        Map<String, Object> then = new LinkedHashMap<>();
        if (draft.speaks() != null) {
            then.put("speaks", draft.speaks());
        }
        draft.then()
                .forEach((part, words) -> then.put(
                        part.written(),
                        part.form() == AnswerPart.Form.WORD ? words.words().get(0) : sent(part, words.written())));
        return then;
    }

    private static List<?> sent(AnswerPart part, List<String> words) {
        return part == AnswerPart.LEVELS
                ? words.stream()
                        .map(word -> word.matches("\\d") ? (Object) Integer.valueOf(word) : word)
                        .toList()
                : words;
    }

    private static String where(Nearby nearby) {
        Map<String, Object> whole = nearby.whole();
        if (whole != null) {
            return "the case " + json(whole);
        }
        return nearby.changes().isEmpty()
                ? "its own case"
                : "its own case with "
                        + nearby.changes().entrySet().stream()
                                .map(change -> "%s %s"
                                        .formatted(
                                                change.getKey(),
                                                change.getValue() == null ? "left out" : change.getValue()))
                                .collect(Collectors.joining(", "));
    }

    /** Returns the entry of a rule's own case as JSON, in the form of {@link #entry}. */
    static String ownEntry(OwnCaseDraft draft) {
        List<String> members = new ArrayList<>();
        members.add(member("rule", json(draft.rule().name())));
        members.add(
                member(
                        "confirm",
                        json(
                                "Is this a case that the rule is there for, and does this answer silence it? The solver found both.")));
        members.add(member("case", spaced(new String(SentAnswers.json(draft.answers()), StandardCharsets.UTF_8))));
        draft.beside()
                .forEach((name, answers) -> members.add(
                        member(name, spaced(new String(SentAnswers.json(answers), StandardCharsets.UTF_8)))));
        members.add(member("silentWhen", json(draft.silentWhen())));
        return members.stream().collect(Collectors.joining(",\n", "  {\n", "\n  }"));
    }

    private static String member(String name, String value) {
        return "    \"%s\": %s".formatted(name, value);
    }

    private static String json(Object value) {
        return spaced(JSON.writeValueAsString(value));
    }

    /** Puts a space behind commas and colons outside texts, as authors write it. */
    private static String spaced(String json) {
        StringBuilder spaced = new StringBuilder();
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            char letter = json.charAt(i);
            spaced.append(letter);
            if (letter == '"' && (i == 0 || json.charAt(i - 1) != '\\')) {
                inText = !inText;
            } else if (!inText && (letter == ',' || letter == ':')) {
                spaced.append(' ');
            }
        }
        return spaced.toString();
    }
}
