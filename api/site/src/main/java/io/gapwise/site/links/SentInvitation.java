package io.gapwise.site.links;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the forms have in common by which somebody asks a group. */
public final class SentInvitation {

    /** Stands for a number that cannot be read, so that it is refused. */
    private static final int NO_NUMBER = -1;

    private SentInvitation() {}

    public static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** Returns the id that the form carries, by which the same form is known when it is sent again; a new one without. */
    public static String id(HttpServletRequest request) {
        try {
            return UUID.fromString(text(request, "id")).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString();
        }
    }

    public static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Returns how many answers are wanted; null where nobody said. */
    public static @Nullable Integer wanted(String typed) {
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }
}
