package io.gapwise.insight.signs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that people who are asked would have to look up, or that give away the conclusion that is looked for. */
final class Jargon {

    private static final Map<SignLanguage, Pattern> WORDS = Map.of(
            SignLanguage.EN,
            pattern(List.of(
                    "accountability",
                    "barrier",
                    "best practices?",
                    "capability gap",
                    "competenc(?:e|y|ies)",
                    "consequences?",
                    "demotivat(?:ed|ion)",
                    "engagement",
                    "feedback culture",
                    "incentives?",
                    "interventions?",
                    "KPIs?",
                    "leadership",
                    "learning needs?",
                    "mindset",
                    "motivat(?:ed|ion)",
                    "obstacles?",
                    "performance gap",
                    "process(?:es)?",
                    "root causes?",
                    "silos?",
                    "skills? gap",
                    "stakeholders?",
                    "training needs?",
                    "unsuited",
                    "unwilling",
                    "workflows?")),
            SignLanguage.DE,
            pattern(List.of(
                    "Anreiz(?:e|en|es|system)?",
                    "Barrieren?",
                    "Best Practices?",
                    "Engagement",
                    "Feedback-?[Kk]ultur",
                    "Führungs(?:qualität|verhalten|schwäche|stil)",
                    "Hindernis(?:se|sen|ses)?",
                    "Kompetenz(?:en|lücke)?",
                    "Konsequenz(?:en)?",
                    "KPIs?",
                    "Leistungslücken?",
                    "Lernbedarf",
                    "Maßnahmen?",
                    "Mindset",
                    "[Mm]otivation",
                    "[Dd]?e?motiviert",
                    "Prozess(?:e|en|es)?",
                    "Schulungsbedarf",
                    "Silos?",
                    "Stakeholder",
                    "Trainingsbedarf",
                    "ungeeignet",
                    "unwillig",
                    "Ursachen?",
                    "Workflows?")));

    private Jargon() {}

    /** Returns the first such word as it is written in the text. */
    static Optional<String> in(String text, SignLanguage language) {
        Matcher word = WORDS.get(language).matcher(text);
        return word.find() ? Optional.of(word.group()) : Optional.empty();
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(
                "\\b(?:%s)\\b".formatted(String.join("|", words)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
