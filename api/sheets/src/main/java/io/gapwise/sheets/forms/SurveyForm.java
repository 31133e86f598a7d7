package io.gapwise.sheets.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A form that is sent to people.
 *
 * @param languages the languages in which it can be filled in; it begins in the first
 * @param anonymous whether the survey tool must not keep who answered, and when
 */
public record SurveyForm(
        List<Locale> languages,
        Map<Locale, String> title,
        Map<Locale, String> welcome,
        boolean anonymous,
        List<Section> sections) {

    public SurveyForm {
        languages = List.copyOf(languages);
        title = Map.copyOf(title);
        welcome = Map.copyOf(welcome);
        sections = List.copyOf(sections);
    }

    /** Questions that stand on one page. */
    public record Section(Map<Locale, String> name, List<FormQuestion> questions) {

        public Section {
            name = Map.copyOf(name);
            questions = List.copyOf(questions);
        }
    }
}
