package io.gapwise.sheets;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Passes on the cells that are shown of each case, in one language. */
record CollectedAnswers(AnsweredCases to, Locale language)
        implements AnswerWriter<List<Cell>, CollectedAnswers.Answered> {

    /** Holds what is said of one case. */
    record Answered(SentCase sent, List<Cell> answer) {}

    @Override
    public List<Cell> answer(Advisor advisor, GapCase gapCase) {
        return AnswerColumns.shown(advisor.advise(gapCase, language).advice(), language);
    }

    @Override
    public Answered answered(SentCase sent, GapCase gapCase, List<Cell> written) {
        return new Answered(sent, written);
    }

    @Override
    public Answered refused(SentCase sent, List<String> problems) {
        return new Answered(sent, AnswerColumns.of(problems));
    }

    @Override
    public void write(Answered ready) throws IOException {
        List<Cell> sent = ready.sent().cells();
        to.take(ready.sent().number(), sent == null ? List.of() : sent, ready.answer());
    }

    @Override
    public void close() {
        // What was passed on belongs to the one who took it.
    }
}
