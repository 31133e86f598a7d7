package io.gapwise.site.voices;

import io.gapwise.service.voices.OpenInvitation;
import io.gapwise.service.voices.WordedQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Shows one question as the page asks it. */
public record ShownVoiceQuestion(int number, String field, String asks, boolean optional, List<Choice> choices) {

    /** One answer to choose. */
    public record Choice(String id, String text, boolean chosen) {}

    static List<ShownVoiceQuestion> of(OpenInvitation open, VoiceForm form, Locale language) {
        List<ShownVoiceQuestion> shown = new ArrayList<>();
        for (WordedQuestion question : open.questions()) {
            String chosen = form.answers().get(question.id());
            shown.add(new ShownVoiceQuestion(
                    shown.size() + 1,
                    VoiceForm.PREFIX + question.id(),
                    question.asks().in(language),
                    question.optional(),
                    (form.turned() ? question.turned() : question.answers())
                            .stream()
                                    .map(answer -> new Choice(
                                            answer.id(),
                                            answer.text().in(language),
                                            Objects.equals(answer.id(), chosen)))
                                    .toList()));
        }
        return shown;
    }
}
