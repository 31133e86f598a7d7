package io.gapwise.site.voices;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.service.voices.NewInvitation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Holds what somebody typed to ask a group, as it was typed, so that it can be shown again. */
public record InvitationForm(
        String id,
        String group,
        String task,
        String change,
        String sentence,
        String asker,
        String lastDay,
        String wanted,
        String first) {

    /** Stands for a number that cannot be read, so that it is refused. */
    private static final int NO_NUMBER = -1;

    /**
     * @param group whom somebody is about to ask; may be empty
     * @param first the names of the obstacles that matter most, with commas between them; may be empty
     * @param task what the people are said to do; may be empty
     */
    static InvitationForm begun(
            String group, String first, String task, String sentence, String asker, LocalDate today) {
        return new InvitationForm(
                UUID.randomUUID().toString(),
                group,
                task,
                "",
                sentence,
                asker,
                NewInvitation.lastDay(today).toString(),
                "",
                first);
    }

    static InvitationForm read(HttpServletRequest request) {
        return new InvitationForm(
                id(sent(request, "id")),
                sent(request, "group"),
                sent(request, "task"),
                sent(request, "change"),
                sent(request, "sentence"),
                sent(request, "asker"),
                sent(request, "lastDay"),
                sent(request, "wanted"),
                sent(request, "first"));
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

    NewInvitation invitation() {
        return new NewInvitation(
                id,
                readGroup(),
                task,
                change,
                sentence,
                LocaleContextHolder.getLocale().getLanguage(),
                asker,
                readDay(),
                readWanted(),
                readFirst());
    }

    /**
     * Lists the obstacles that matter most, first things first. What is no obstacle is passed over: the form is filled in
     * by a link of another page.
     */
    public List<Obstacle> readFirst() {
        return Arrays.stream(first.split(","))
                .flatMap(name -> Arrays.stream(Obstacle.values())
                        .filter(each -> each.name().equals(name)))
                .distinct()
                .toList();
    }

    private @Nullable StatedBy readGroup() {
        return Arrays.stream(StatedBy.values())
                .filter(each -> each.name().equals(group))
                .findFirst()
                .orElse(null);
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
