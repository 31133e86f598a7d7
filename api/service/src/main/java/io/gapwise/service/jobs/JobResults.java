package io.gapwise.service.jobs;

import io.gapwise.service.settings.TemporaryFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives the results of jobs that are over. A form is written once and then kept, so that its bytes are the same for
 * everybody who asks for a part of it: a workbook that is written again has other ones.
 */
@Component
class JobResults {

    private final Jobs jobs;
    private final JobPieces pieces;
    private final TemporaryFiles temporary;
    private final TransactionOperations transactions;

    JobResults(Jobs jobs, JobPieces pieces, TemporaryFiles temporary, TransactionOperations transactions) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.temporary = temporary;
        this.transactions = transactions;
    }

    /** Sees to it that the results are there in a form, and returns how many bytes they have. */
    long length(Job job, PieceKind kind) throws IOException {
        if (kind == PieceKind.LINES) {
            return job.progress().results();
        }
        if (pieces.length(job.id(), kind) == 0) {
            write(job, kind);
        }
        return pieces.length(job.id(), kind);
    }

    void copy(Job job, PieceKind kind, long from, long to, OutputStream out) throws IOException {
        pieces.copy(job.id(), kind, from, to, out);
    }

    private void write(Job job, PieceKind kind) throws IOException {
        Path lines = temporary.create("results-");
        Path table = temporary.create("results-");
        try {
            try (OutputStream out = Files.newOutputStream(lines)) {
                pieces.copy(job.id(), PieceKind.LINES, 0, job.progress().results(), out);
            }
            try (BufferedReader in = Files.newBufferedReader(lines);
                    OutputStream out = Files.newOutputStream(table)) {
                if (kind == PieceKind.CSV) {
                    JobTable.csv(in, out);
                } else {
                    JobTable.workbook(in, out);
                }
            }
            transactions.executeWithoutResult(transaction -> keep(job.id(), kind, table));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(lines);
            Files.deleteIfExists(table);
        }
    }

    /** Two who ask at the same time get what one of them wrote. */
    private void keep(String job, PieceKind kind, Path table) {
        if (jobs.held(job).isEmpty() || pieces.length(job, kind) > 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(table)) {
            long start = 0;
            for (byte[] piece = in.readNBytes(JobPieces.LARGEST);
                    piece.length > 0;
                    piece = in.readNBytes(JobPieces.LARGEST)) {
                pieces.add(job, kind, start, piece);
                start += piece.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
