package io.gapwise.service.settings;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Explains damage that shows only after the database was opened, when the start reads a part that is broken. */
final class DatabaseDamagedAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final Set<Integer> DAMAGE = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.GENERAL_ERROR_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.DATABASE_IS_CLOSED);

    private final Environment settings;

    DatabaseDamagedAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        if (!cause.getClass().getName().startsWith("org.h2.") || !DAMAGE.contains(cause.getErrorCode())) {
            return null;
        }
        Path folder = Path.of(settings.getProperty("gapwise.data-dir", ".gapwise"));
        DataFolderUnusable damaged =
                DatabaseFile.in(folder.toAbsolutePath().normalize()).unusable(cause);
        return new FailureAnalysis(damaged.getMessage(), damaged.action(), cause);
    }
}
