package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.insight.located.LocatedJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads what the rules must answer to a case. */
final class ExpectedAnswerReader {

    private static final String SPEAKS = "speaks";
    private static final String EXPECTED =
            "parts of the answer, such as { \"verdict\": \"TRAINING\", \"remedies\": [ \"JOB_AID\", \"…\" ] }";

    private final String text;
    private final Stage stage;
    private final Problems problems;

    /** @param stage the stage of the rule, which says what is judged beside the answer */
    ExpectedAnswerReader(String text, Stage stage, Problems problems) {
        this.text = text;
        this.stage = stage;
        this.problems = problems;
    }

    /** Reads all parts; returns null if a problem was noted. */
    @Nullable ExpectedAnswer read(LocatedJson then) {
        int before = problems.count();
        if (!then.isObject() || then.members().isEmpty()) {
            problems.add(then.span(), "then demands nothing", EXPECTED);
            return null;
        }
        Boolean speaks = null;
        Map<AnswerPart, ExpectedAnswer.Words> parts = new EnumMap<>(AnswerPart.class);
        for (Map.Entry<String, LocatedJson.Member> member : then.members().entrySet()) {
            LocatedJson value = member.getValue().value();
            Optional<AnswerPart> part = AnswerPart.ofWritten(member.getKey()).filter(each -> each.demandedIn(stage));
            if (member.getKey().equals(SPEAKS)) {
                speaks = speaks(value);
            } else if (part.isPresent()) {
                parts.put(part.get(), words(part.get(), value));
            } else {
                problems.addUnknown(
                        member.getValue().name(),
                        "unknown part of an answer '%s'".formatted(member.getKey()),
                        member.getKey(),
                        accepted());
            }
        }
        then.twice().forEach(name -> problems.add(name, "this part is given twice", "each part once"));
        return problems.count() > before ? null : new ExpectedAnswer(speaks, parts);
    }

    private @Nullable Boolean speaks(LocatedJson value) {
        if (value.kind() == JsonToken.VALUE_TRUE || value.kind() == JsonToken.VALUE_FALSE) {
            return value.kind() == JsonToken.VALUE_TRUE;
        }
        problems.add(value.span(), "speaks is neither true nor false", "true where the rule has to speak, or false");
        return null;
    }

    private ExpectedAnswer.Words words(AnswerPart part, LocatedJson value) {
        boolean list = part.form() != AnswerPart.Form.WORD;
        if (list != value.isArray()) {
            problems.add(
                    value.span(),
                    "%s is %s".formatted(part.written(), list ? "no list" : "no single word"),
                    list ? "a list of words; … at its end where more may follow" : "one word");
            return new ExpectedAnswer.Words(List.of(), false);
        }
        List<LocatedJson> elements = list ? value.elements() : List.of(value);
        boolean more = list
                && !elements.isEmpty()
                && ExpectedAnswer.MORE.equals(elements.get(elements.size() - 1).text());
        List<String> words = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (LocatedJson element : more ? elements.subList(0, elements.size() - 1) : elements) {
            String word = element.text() == null ? element.span().of(text) : element.text();
            if (!part.vocabulary().contains(word)) {
                problems.addUnknown(
                        element.span(),
                        "unknown word '%s' for %s".formatted(word, part.written()),
                        word,
                        part.vocabulary());
            } else if (!seen.add(word)) {
                problems.add(element.span(), "%s stands twice".formatted(word), "each word once");
            }
            words.add(word);
        }
        return new ExpectedAnswer.Words(words, more);
    }

    private List<String> accepted() {
        List<String> accepted = new ArrayList<>(List.of(SPEAKS));
        Arrays.stream(AnswerPart.values())
                .filter(part -> part.demandedIn(stage))
                .map(AnswerPart::written)
                .forEach(accepted::add);
        return accepted;
    }
}
