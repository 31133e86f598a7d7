package io.gapwise.site.atwork;

import io.gapwise.service.atwork.AskedGroup;
import io.gapwise.service.atwork.NewAtWork;
import io.gapwise.site.links.SentInvitation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;

/** Holds what somebody typed to ask people, as it was typed, so that it can be shown again. */
public record AtWorkInvitationForm(
        String id, String asked, String task, String sentence, String asker, String lastDay, String wanted) {

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
                SentInvitation.id(request),
                SentInvitation.text(request, "asked"),
                SentInvitation.text(request, "task"),
                SentInvitation.text(request, "sentence"),
                SentInvitation.text(request, "asker"),
                SentInvitation.text(request, "lastDay"),
                SentInvitation.text(request, "wanted"));
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
                SentInvitation.day(lastDay),
                SentInvitation.wanted(wanted));
    }
}
