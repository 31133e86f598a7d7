package io.gapwise.sheets;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes answers in one format. Many threads prepare the answers, which takes time; one thread writes them.
 *
 * @param <A> advice as it is written, without what belongs to one case alone
 * @param <P> an answer or a refusal that is ready to be written
 */
interface AnswerWriter<A, P> extends Closeable {

    /**
     * Answers a case.
     *
     * @throws io.gapwise.core.evaluation.RuleSetFault where the rules break the contract
     */
    A answer(Advisor advisor, GapCase gapCase);

    P answered(SentCase sent, GapCase gapCase, A written);

    /** @param problems one sentence for each problem */
    P refused(SentCase sent, List<String> problems);

    void write(P ready) throws IOException;

    /** Says whether there is no room for another case. */
    default boolean full() {
        return false;
    }
}
