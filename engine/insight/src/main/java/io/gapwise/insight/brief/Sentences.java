package io.gapwise.insight.brief;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.insight.brief.Brief.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the sentences of a page from reasons and from the case, and notes what it had to cut. */
final class Sentences {

    private final BriefTexts texts;
    private final SpokenAdvice spoken;
    private final Notes notes;
    private final int longest;
    private boolean cut;

    Sentences(BriefTexts texts, SpokenAdvice spoken, Notes notes, int longest) {
        this.texts = texts;
        this.spoken = spoken;
        this.notes = notes;
        this.longest = longest;
    }

    /** Says whether a text was cut. */
    boolean cut() {
        return cut;
    }

    Sentence plain(String lead, String text) {
        return new Sentence(lead, text, "", "", List.of(), false);
    }

    /** Makes a sentence in the words of the case, which may be long. */
    Sentence own(String lead, String text) {
        return plain(lead, ended(shortened(text)));
    }

    /** Cuts a text of the case to what the page has room for. */
    String shortened(String text) {
        Shortened shown = Shortened.words(text, longest, texts.language());
        cut |= shown.cut();
        return shown.text();
    }

    Sentence said(Reason reason) {
        return said("", List.of(reason), "", "");
    }

    /** Joins the texts of reasons; what rests on somebody who sells it comes last. */
    Sentence said(String lead, List<Reason> reasons, String remark, String who) {
        List<Reason> sorted = vendorsLast(reasons);
        String text = sorted.stream()
                .map(reason -> Shortened.sentences(reason.text(), 2 * longest, texts.language()))
                .map(Shortened::text)
                .distinct()
                .map(Sentences::ended)
                .collect(Collectors.joining(" "));
        return new Sentence(lead, text, remark, who, notes.to(sorted), english(reasons));
    }

    /** Says whether one of the reasons is in English although the page is not. */
    boolean english(List<Reason> reasons) {
        return reasons.stream().anyMatch(spoken::inEnglish);
    }

    /** Asks a question as a lead, because that is what people look for. */
    Sentence asked(Advice.Question question, String text, String who) {
        return new Sentence(
                question.question(),
                text,
                question.doubts() ? texts.text("doubted") : "",
                who,
                List.of(),
                spoken.inEnglish(question));
    }

    static List<Reason> vendorsLast(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparing(Reason::restsOnVendor))
                .toList();
    }

    static String ended(String text) {
        return text.matches("(?s).*[.!?:…]\\s*") ? text.strip() : text.strip() + ".";
    }
}
