package io.gapwise.site.voices;

import io.gapwise.service.voices.OpenInvitation;
import io.gapwise.service.voices.WordedQuestion;
import io.gapwise.service.voices.WordedQuestion.Wording;
import io.gapwise.sheets.SurveySheet;
import io.gapwise.sheets.forms.FormQuestion;
import io.gapwise.sheets.forms.FormQuestion.Choice;
import io.gapwise.sheets.forms.ShortCodes;
import io.gapwise.sheets.forms.SurveyForm;
import io.gapwise.site.SiteTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes a form for a survey tool of the questions of an invitation; what it exports is read like a filled-in sheet. */
@Component
class VoiceSurvey {

    private final SiteTexts say;

    VoiceSurvey(SiteTexts say) {
        this.say = say;
    }

    /** @param first the language in which it begins */
    SurveyForm of(OpenInvitation invitation, Locale first) {
        ShortCodes codes = SurveySheet.codes(SurveySheets.questions(invitation, first));
        List<Locale> languages = Stream.of(Locale.ENGLISH, Locale.GERMAN)
                .sorted((one, other) -> Boolean.compare(begins(other, first), begins(one, first)))
                .toList();
        List<FormQuestion> questions = invitation.questions().stream()
                .map(question -> question(question, codes.code(question.id()), languages))
                .toList();
        Map<Locale, String> name = in(languages, language -> say.textIn(language, "voices.title"));
        return new SurveyForm(
                languages,
                name,
                in(languages, language -> say.textIn(language, "voices.survey.welcome")),
                true,
                List.of(new SurveyForm.Section(name, questions)));
    }

    private static boolean begins(Locale language, Locale first) {
        return language.getLanguage().equals(first.getLanguage());
    }

    private static FormQuestion question(WordedQuestion question, String code, List<Locale> languages) {
        ShortCodes codes = SurveySheet.answerCodes(
                question.answers().stream().map(WordedQuestion.WordedAnswer::id).toList());
        return FormQuestion.one(
                code,
                texts(question.asks(), languages),
                question.answers().stream()
                        .map(answer -> new Choice(codes.code(answer.id()), texts(answer.text(), languages)))
                        .toList());
    }

    private static Map<Locale, String> texts(Wording wording, List<Locale> languages) {
        return in(languages, wording::in);
    }

    private static Map<Locale, String> in(List<Locale> languages, Function<Locale, String> text) {
        return languages.stream().collect(Collectors.toMap(Function.identity(), text));
    }
}
