package io.gapwise.sheets;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Where answers go, in one format. What takes time is done by many threads beforehand, the writing by one.
 *
 * @param <A> advice as it is written, without what belongs to one case alone
 * @param <P> an answer, or what stands in its place, ready to be written
 */
interface AnswerWriter<A, P> extends Closeable {

    A told(Advice advice);

    P answered(SentCase sent, GapCase gapCase, A told);

    /** @param problems each a sentence */
    P refused(SentCase sent, List<String> problems);

    void write(P ready) throws IOException;

    /** Whether there is room for one more. */
    default boolean full() {
        return false;
    }
}
