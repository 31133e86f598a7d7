package io.gapwise.insight.brief;

import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Word;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.insight.change.Pivot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which single answers would change the verdict. That something were not known is nothing that anybody can bring about. */
final class Hinges {

    private final BriefTexts texts;
    private final Sentences sentences;

    Hinges(BriefTexts texts, Sentences sentences) {
        this.texts = texts;
        this.sentences = sentences;
    }

    /**
     * Returns the sentences about the first few answers.
     *
     * @param pivots null where the rules that gave the answer are no longer available
     */
    List<Sentence> of(@Nullable List<Pivot> pivots, int most) {
        if (pivots == null) {
            return List.of(sentences.plain("", texts.text("hinge.outOfReach")));
        }
        List<Pivot> each = levers(pivots);
        if (each.isEmpty()) {
            return List.of(sentences.plain("", texts.text("hinge.none")));
        }
        List<Sentence> said = new ArrayList<>();
        said.add(sentences.plain("", texts.text(each.size() > most ? "hinge.some" : "hinge.count", each.size())));
        each.stream().limit(most).map(this::sentence).forEach(said::add);
        return said;
    }

    /** Lists the changes to something known, the first of each answer. */
    static List<Pivot> levers(List<Pivot> pivots) {
        Map<String, Pivot> first = new LinkedHashMap<>();
        pivots.stream()
                .filter(pivot -> known(pivot.change().to()))
                .forEach(pivot -> first.putIfAbsent(pivot.change().path(), pivot));
        return List.copyOf(first.values());
    }

    private static boolean known(@Nullable Object sent) {
        return sent != null && !Word.UNKNOWN.equals(sent);
    }

    Sentence sentence(Pivot pivot) {
        String path = pivot.change().path();
        String then = texts.word(pivot.verdict());
        // An obstacle is worded as a statement, which is true or not.
        if (path.startsWith("obstacles.")) {
            boolean so = Presence.PRESENT.name().equals(pivot.change().to());
            return sentences.plain(texts.field(path), texts.text(so ? "hinge.so" : "hinge.notSo", then));
        }
        return sentences.plain(
                texts.field(path),
                texts.text(
                        "hinge.instead",
                        texts.answer(path, pivot.change().to()),
                        texts.answer(path, pivot.change().from()),
                        then));
    }
}
