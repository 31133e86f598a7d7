package io.gapwise.site.answer;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Leads what the PDF library says to the log of the program; by itself it writes to standard error, unasked. */
final class PdfLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger("com.openhtmltopdf");

    static void use() {
        XRLog.setLoggerImpl(new PdfLog());
    }

    @Override
    public void log(String where, Level level, String message) {
        at(level).log(message);
    }

    @Override
    public void log(String where, Level level, String message, Throwable why) {
        at(level).setCause(why).log(message);
    }

    /** The log settings of the program decide about the level. */
    @Override
    public void setLevel(String where, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return LOG.isEnabledForLevel(slf4j(diagnostic.getLevel()));
    }

    private static LoggingEventBuilder at(Level level) {
        return LOG.atLevel(slf4j(level));
    }

    private static org.slf4j.event.Level slf4j(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return org.slf4j.event.Level.ERROR;
        } else if (level.intValue() >= Level.WARNING.intValue()) {
            return org.slf4j.event.Level.WARN;
        }
        return org.slf4j.event.Level.DEBUG;
    }
}
