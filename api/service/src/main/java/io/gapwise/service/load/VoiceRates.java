package io.gapwise.service.load;

import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * Limits how often the pages that need no account are asked for: by each address, because whoever asks there has no
 * name, and for each invitation, because its link may have become public.
 */
@Component
public final class VoiceRates {

    private final Buckets addresses;
    private final Buckets invitations;

    VoiceRates(LoadSettings settings) {
        addresses = new Buckets(
                "voices", settings.voices().burst(), settings.voices().perSecond());
        invitations = new Buckets(
                "invitation",
                settings.invitation().burst(),
                settings.invitation().perSecond());
    }

    /** @throws Refusal if the address has asked too often */
    public void ask(HttpServletRequest request, HttpServletResponse response) throws Refusal {
        take(addresses, Clients.network(request.getRemoteAddr()), response);
    }

    /** @throws Refusal if too many answers to the invitation were sent in a short time */
    public void answer(String invitation, HttpServletResponse response) throws Refusal {
        take(invitations, invitation, response);
    }

    private static void take(Buckets buckets, String client, HttpServletResponse response) throws Refusal {
        Buckets.Level level = buckets.take(client);
        buckets.tell(level, response);
        if (!level.taken()) {
            throw Refusal.tooMany("Too many people have asked in this time.", level.more());
        }
    }
}
