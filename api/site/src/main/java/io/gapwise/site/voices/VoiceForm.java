package io.gapwise.site.voices;

import io.gapwise.service.voices.OpenInvitation;
import io.gapwise.service.voices.WordedQuestion;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds what somebody sent of the questions.
 *
 * @param once a random text, so that a form that is sent twice counts once
 * @param answers the ids of chosen answers by the ids of questions; only what can be chosen
 */
record VoiceForm(String once, Map<String, String> answers) {

    /** The name of a field begins with this, so that no question takes the place of another field. */
    static final String PREFIX = "q-";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern ONCE = Pattern.compile("[A-Za-z0-9_-]{22}");

    static VoiceForm empty() {
        return new VoiceForm(random(), Map.of());
    }

    static VoiceForm read(OpenInvitation open, HttpServletRequest request) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (WordedQuestion question : open.questions()) {
            String chosen = request.getParameter(PREFIX + question.id());
            if (chosen != null && question.has(chosen)) {
                answers.put(question.id(), chosen);
            }
        }
        return new VoiceForm(once(request.getParameter("once")), answers);
    }

    /** Says whether the answers stand in the opposite order for this person, as they do for half of all. */
    boolean turned() {
        return once.charAt(0) % 2 == 0;
    }

    private static String once(@Nullable String sent) {
        return sent != null && ONCE.matcher(sent).matches() ? sent : random();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
