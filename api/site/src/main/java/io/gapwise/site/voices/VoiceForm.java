package io.gapwise.site.voices;

import io.gapwise.service.voices.OpenInvitation;
import io.gapwise.service.voices.WordedQuestion;
import io.gapwise.site.links.LinkedForm;
import io.gapwise.site.links.OnceText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds what somebody sent of the questions.
 *
 * @param once a random text from the page, so that a form that is sent twice counts once; empty where the form has none
 * @param another whether somebody says that another person answered before at the same device
 * @param answers the ids of chosen answers by the ids of questions; only what can be chosen
 */
record VoiceForm(String once, boolean another, Map<String, String> answers) implements LinkedForm<VoiceForm> {

    /** The name of a field begins with this, so that no question takes the place of another field. */
    static final String PREFIX = "q-";

    static VoiceForm empty(HttpServletRequest request) {
        return new VoiceForm(OnceText.random(), LinkedForm.isOfAnother(request), Map.of());
    }

    static VoiceForm read(OpenInvitation open, HttpServletRequest request) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (WordedQuestion question : open.questions()) {
            String chosen = request.getParameter(PREFIX + question.id());
            if (chosen != null && question.has(chosen)) {
                answers.put(question.id(), chosen);
            }
        }
        return new VoiceForm(OnceText.read(request.getParameter("once")), LinkedForm.isOfAnother(request), answers);
    }

    @Override
    public VoiceForm renewed() {
        return new VoiceForm(OnceText.random(), another, answers);
    }

    /** Says whether the answers stand in the opposite order for this person, as they do for half of all. */
    boolean turned() {
        return !once.isEmpty() && once.charAt(0) % 2 == 0;
    }
}
