package io.gapwise.site.atwork;

import io.gapwise.service.atwork.AskedGroup;
import io.gapwise.service.atwork.NewAtWork;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Holds what somebody typed to ask people, as it was typed, so that it can be shown again. */
public record AtWorkInvitationForm(
        String id, String asked, String task, String sentence, String asker, String lastDay, String wanted) {

    /** Stands for a number that cannot be read, so that it is refused. */
    private static final int NO_NUMBER = -1;

    static AtWorkInvitationForm begun(String task, String sentence, String asker, LocalDate today) {
        return new AtWorkInvitationForm(
                UUID.randomUUID().toString(),
                AskedGroup.PERFORMERS.name(),
                task,
                sentence,
                asker,
                NewAtWork.lastDay(today).toString(),
                "");
    }

    static AtWorkInvitationForm read(HttpServletRequest request) {
        return new AtWorkInvitationForm(
                id(sent(request, "id")),
                sent(request, "asked"),
                sent(request, "task"),
                sent(request, "sentence"),
                sent(request, "asker"),
                sent(request, "lastDay"),
                sent(request, "wanted"));
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static String id(String sent) {
        try {
            return UUID.fromString(sent).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString();
        }
    }

    NewAtWork invitation() {
        return new NewAtWork(
                id,
                Arrays.stream(AskedGroup.values())
                        .filter(each -> each.name().equals(asked))
                        .findFirst()
                        .orElse(null),
                task,
                sentence,
                LocaleContextHolder.getLocale().getLanguage(),
                asker,
                readDay(),
                readWanted());
    }

    private @Nullable LocalDate readDay() {
        try {
            return LocalDate.parse(lastDay);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable Integer readWanted() {
        try {
            return wanted.isEmpty() ? null : Integer.valueOf(wanted);
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }
}
