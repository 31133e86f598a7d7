package io.gapwise.site.upload;

import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Distinguishes failures of the database from others. Spring wraps some of them in exceptions that are not data access
 * exceptions.
 */
final class StoreFailures {

    private StoreFailures() {}

    static boolean isOne(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof DataAccessException
                        || cause instanceof TransactionException
                        || cause instanceof SQLException);
    }

    /** Says whether the database works and only refused the content. */
    static boolean isAboutContent(Throwable failure) {
        return anyCause(failure, DataIntegrityViolationException.class::isInstance);
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(test);
    }
}
