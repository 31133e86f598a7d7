package io.gapwise.service.proof;

import io.gapwise.service.settings.DataFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down outside the database which answers were stored last, so that a database file that was cut, replaced or set
 * back is noticed at the next start. It writes after a commit, so that it never knows of an answer that was not stored:
 * a process that is killed between the two raises no alarm.
 */
@Component
class Witness implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final @Nullable WitnessFile file;
    private @Nullable FileChannel open;
    private boolean unsaved;

    /** @throws AnswersMissing if answers are gone and nobody has accepted that */
    Witness(ObjectProvider<DataFolder> dataFolder, ProofSettings settings, ChainHeads heads, Proofs proofs, Clock clock)
            throws IOException {
        DataFolder folder = dataFolder.getIfAvailable();
        this.file = folder == null ? null : new WitnessFile(folder.path());
        if (folder != null && file != null) {
            Map<String, Deque<WitnessedAnswer>> chains = file.read();
            LostAnswers lost = LostAnswers.of(chains, proofs);
            if (lost.count() > 0 && !settings.lossAccepted()) {
                throw lost.refusal(folder.file());
            }
            if (lost.count() > 0) {
                LOG.warn("{} answers are gone, and the service goes on without them as it was told to.", lost.count());
                file.setAside(String.valueOf(clock.millis()));
                chains = new TreeMap<>();
            }
            begin(chains, heads, proofs);
        }
    }

    /** Knows at least the last link of each chain from now on. A link that is written down already keeps its time. */
    private void begin(Map<String, Deque<WitnessedAnswer>> chains, ChainHeads heads, Proofs proofs) throws IOException {
        for (ChainHead head : heads.all()) {
            Deque<WitnessedAnswer> chain = chains.computeIfAbsent(head.tenant(), name -> new ArrayDeque<>());
            boolean known = !chain.isEmpty() && chain.getLast().head().hash().equals(head.hash());
            if (!known) {
                proofs.at(head.tenant(), head.place())
                        .ifPresent(proof -> chain.addLast(
                                new WitnessedAnswer(proof.head(), Instant.EPOCH, proof.recommendation())));
            }
        }
        if (file != null) {
            open = file.rewrite(chains);
        }
    }

    /** Writes down answers whose transaction has been committed. */
    synchronized void saw(List<WitnessedAnswer> answers) {
        if (open == null) {
            return;
        }
        try {
            WitnessFile.add(open, answers);
            unsaved = true;
        } catch (IOException e) {
            // The answers are stored, so their sender must get them. What is not written down cannot raise an alarm.
            LOG.warn("The last answers cannot be written down beside the database.");
        }
    }

    /** A failure of the power can take the notes of the last second; the answers themselves are in the database. */
    @Scheduled(fixedDelay = 1_000)
    synchronized void save() {
        if (!unsaved || open == null || file == null) {
            return;
        }
        try {
            open.force(false);
            unsaved = false;
            if (file.full()) {
                open.close();
                open = file.rewrite(file.read());
            }
        } catch (IOException e) {
            LOG.warn("The notes of the last answers cannot be saved.");
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        save();
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
