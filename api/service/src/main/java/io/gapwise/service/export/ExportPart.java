package io.gapwise.service.export;

import io.gapwise.service.access.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of what an export holds. It reads a page at a time and holds no connection to the database while a page is
 * sent, because the client may be slow. The parts are written in the order of their {@code @Order}.
 */
public interface ExportPart {

    /** Returns the types of its lines. */
    List<String> types();

    /** Returns the scope without which the part is left out. */
    default Scope scope() {
        return Scope.CASES_READ;
    }

    /**
     * Remembers where the part ends at this moment, before anything is sent, and returns what writes it. What is stored
     * later is not written.
     */
    Writing begin();

    /** Writes the part for the tenant of the current caller. */
    @FunctionalInterface
    interface Writing {

        /** @throws IOException if the client has gone */
        void to(Lines lines) throws IOException;
    }

    /** Reads a page of what is stored. */
    @FunctionalInterface
    interface Pages<T> {

        /**
         * Returns the first entries behind one of them, in their order; none after the last.
         *
         * @param last null for the first page
         */
        List<T> behind(@Nullable T last);
    }

    /** Returns what writes a line for each entry, page by page. */
    static <T> Writing pageByPage(String type, Pages<T> pages, Function<T, Map<String, Object>> fields) {
        return lines -> {
            List<T> some = pages.behind(null);
            while (!some.isEmpty()) {
                for (T each : some) {
                    lines.add(type, fields.apply(each));
                }
                some = pages.behind(some.get(some.size() - 1));
            }
        };
    }

    /** Takes the lines. */
    @FunctionalInterface
    interface Lines {

        /**
         * Sends a line.
         *
         * @param type one of {@link #types}
         * @param fields the other fields, in their order; those that are null are left out
         */
        void add(String type, Map<String, Object> fields) throws IOException;
    }
}
