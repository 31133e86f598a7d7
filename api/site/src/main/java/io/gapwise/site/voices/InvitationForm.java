package io.gapwise.site.voices;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.service.voices.NewInvitation;
import io.gapwise.site.links.SentInvitation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
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
                SentInvitation.id(request),
                SentInvitation.text(request, "group"),
                SentInvitation.text(request, "task"),
                SentInvitation.text(request, "change"),
                SentInvitation.text(request, "sentence"),
                SentInvitation.text(request, "asker"),
                SentInvitation.text(request, "lastDay"),
                SentInvitation.text(request, "wanted"),
                SentInvitation.text(request, "first"));
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
                SentInvitation.day(lastDay),
                SentInvitation.wanted(wanted),
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
}
