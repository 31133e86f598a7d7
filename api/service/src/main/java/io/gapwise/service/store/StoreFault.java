package io.gapwise.service.store;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionSystemException;

/**
 * Names the reasons for which the database cannot be used at the moment. Nothing is wrong with the request then, and it
 * can be sent again.
 */
public enum StoreFault {
    /** The disk is full, or has less free than the service leaves to the database. */
    DISK_FULL("The disk of the database is full, so nothing can be stored. What is stored can be read."),
    /** The file of the embedded database cannot be written. */
    NOT_WRITABLE("The files of the database cannot be written; their disk may be full or protected."),
    READ_ONLY("The database is read-only at the moment, so nothing can be stored. What is stored can be read."),
    /** Nothing takes connections at its address. */
    GONE("The database cannot be reached."),
    /** It is there, and takes too long. */
    NOT_ANSWERING("The database does not answer in time."),
    /** Nobody has it open while texts that were erased are taken out of its file. */
    REWRITING("The database writes its file anew, which takes a moment."),
    /** All its connections are in use. */
    BUSY("The database has too much to do.");

    private static final Set<String> GONE_STATES = Set.of("57P01", "57P02", "57P03", "58000", "XX000");
    private static final Set<String> SLOW_STATES = Set.of("57014", "57000", "HYT00");
    private static final Set<String> BUSY_STATES = Set.of("53300", "55P03");

    /** H2: closed, shut down, or a file that cannot be read or written. */
    private static final Set<Integer> FILE_CODES = Set.of(90098, 90121, 90028, 90031, 90126);

    private static final int H2_GENERAL_ERROR = 50000;
    private static final int H2_READ_ONLY = 90097;
    private static final int H2_LOCK_TIMEOUT = 50200;

    private final String sentence;

    StoreFault(String sentence) {
        this.sentence = sentence;
    }

    /** Says in plain words what is wrong; it names no machine, no path and no class. */
    public String sentence() {
        return sentence;
    }

    /** Returns the fault of the database that made something fail, or nothing where it failed for another reason. */
    public static Optional<StoreFault> of(Throwable failure) {
        Optional<StoreFault> found = causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ofSql((SQLException) cause))
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner);
        if (found.isPresent()) {
            return found;
        } else if (causes(failure).anyMatch(StoreFault::waited)) {
            return Optional.of(NOT_ANSWERING);
        }
        return causes(failure).anyMatch(StoreFault::connectionLost) ? Optional.of(GONE) : Optional.empty();
    }

    /**
     * Says whether a transaction could not even be rolled back because the pool had already closed its connection. The
     * failure that made the pool close it is then no longer among the causes.
     */
    private static boolean connectionLost(Throwable cause) {
        return cause instanceof TransactionSystemException
                && cause.getCause() instanceof SQLException closed
                && closed.getSQLState() == null;
    }

    private static boolean waited(Throwable cause) {
        return cause instanceof QueryTimeoutException || cause instanceof CannotAcquireLockException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, StoreFault::cause);
    }

    /** A transaction that cannot be rolled back hides why it was to be. */
    private static @Nullable Throwable cause(Throwable failure) {
        return failure instanceof TransactionSystemException rollback && rollback.getApplicationException() != null
                ? rollback.getApplicationException()
                : failure.getCause();
    }

    private static Optional<StoreFault> ofSql(SQLException failure) {
        if (failure instanceof StoreRefused refused) {
            return Optional.of(refused.fault());
        }
        int code = failure.getErrorCode();
        if (code == H2_READ_ONLY) {
            return Optional.of(READ_ONLY);
        }
        if (code == H2_LOCK_TIMEOUT) {
            return Optional.of(BUSY);
        }
        if (FILE_CODES.contains(code)
                || code == H2_GENERAL_ERROR && causes(failure).anyMatch(StoreFault::ofFile)) {
            return Optional.of(NOT_WRITABLE);
        }
        return ofState(failure, String.valueOf(failure.getSQLState()));
    }

    /** Says whether the cause is about a file. H2 reports a file that it had to close with the exception of Java. */
    private static boolean ofFile(Throwable cause) {
        return cause instanceof IOException;
    }

    private static Optional<StoreFault> ofState(SQLException failure, String state) {
        if (causes(failure).anyMatch(SocketTimeoutException.class::isInstance) || SLOW_STATES.contains(state)) {
            return Optional.of(NOT_ANSWERING);
        }
        if (state.equals("53100")) {
            return Optional.of(DISK_FULL);
        }
        if (state.equals("25006")) {
            return Optional.of(READ_ONLY);
        }
        if (state.startsWith("08") || GONE_STATES.contains(state)) {
            return Optional.of(GONE);
        }
        if (BUSY_STATES.contains(state) || failure instanceof SQLTransientConnectionException) {
            return Optional.of(BUSY);
        }
        return Optional.empty();
    }

    /** Returns the header that says when to try again: by then the service has noticed that it works again. */
    public static HttpHeaders again() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return headers;
    }

    /** Says whether no connection is worth waiting for, so that requests are refused at once until it is over. */
    boolean outOfReach() {
        return switch (this) {
            case GONE, NOT_ANSWERING -> true;
            case DISK_FULL, NOT_WRITABLE, READ_ONLY, REWRITING, BUSY -> false;
        };
    }
}
