package io.gapwise.sheets;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes answers in one format. Many threads prepare the answers, which takes time; one thread writes them.
 *
 * @param <A> advice as it is written, without what belongs to one case alone
 * @param <P> an answer or a refusal that is ready to be written
 */
interface AnswerWriter<A, P> extends Closeable {

    A write(Advice advice);

    /** Returns the language in which the advice is put into words. */
    default Locale language() {
        return Locale.ENGLISH;
    }

    P answered(SentCase sent, GapCase gapCase, A written);

    /** @param problems one sentence for each problem */
    P refused(SentCase sent, List<String> problems);

    void write(P ready) throws IOException;

    /** Says whether there is no room for another case. */
    default boolean full() {
        return false;
    }
}
