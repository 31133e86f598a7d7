package io.gapwise.service.voices;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.service.links.SentLink;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an invitation as programs send it. */
final class InvitationBody {

    private static final List<String> MEMBERS =
            List.of("group", "task", "change", "sentence", "language", "asker", "lastDay", "wanted");

    private InvitationBody() {}

    /**
     * Reads an invitation. Where the sentence or the last day is left out, it is the one that the form offers.
     *
     * @throws BadParameters with everything that is wrong where a member is unknown; what is wrong otherwise is found when
     *     the link is made
     */
    static NewInvitation read(byte[] body, LocalDate today) throws BadParameters {
        SentLink sent = SentLink.read(body, MEMBERS);
        NewInvitation wanted = wanted(sent, today);
        if (!sent.unknown().isEmpty()) {
            throw refusal(sent.unknown(), InvitationCheck.problems(wanted, today));
        }
        return wanted;
    }

    private static NewInvitation wanted(SentLink sent, LocalDate today) {
        return new NewInvitation(
                UUID.randomUUID().toString(),
                group(sent.text("group")),
                sent.text("task"),
                sent.text("change"),
                sent.isLeftOut("sentence") ? NewInvitation.SENTENCE : sent.text("sentence"),
                language(sent.text("language")),
                sent.isLeftOut("asker") ? null : sent.text("asker"),
                sent.isLeftOut("lastDay") ? NewInvitation.lastDay(today) : sent.day("lastDay"),
                sent.number("wanted"),
                List.of());
    }

    static BadParameters refusal(BadInvitation bad) {
        return refusal(List.of(), bad.problems());
    }

    private static BadParameters refusal(List<ErrorEntry> unknown, List<InvitationProblem> problems) {
        List<ErrorEntry> all = new ArrayList<>(unknown);
        problems.forEach(problem -> all.add(SentLink.wrong(problem.kind(), problem.field(), problem.detail())));
        return new BadParameters(all);
    }

    private static @Nullable StatedBy group(String word) {
        return Arrays.stream(StatedBy.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Only a language of the pages is of use; the texts may be written in any other. */
    private static @Nullable String language(String word) {
        return WordedQuestion.LANGUAGES.contains(word) ? word : null;
    }
}
