package io.gapwise.insight.catalogue;

import io.gapwise.core.ruleset.Source;
import io.gapwise.core.ruleset.Stage;

/** Holds the texts that the Markdown page and the HTML page share. */
final class CatalogueTexts {

    static final String TITLE = "Catalogue of rules";
    static final String HOW_TO_READ =
            "Each rule in a sentence, with its source, a case in which it speaks, and the one answer that silences it.";
    static final String NO_CASE = "No case lies beside this rule.";

    /** Follows the title of a case that has no other answers. */
    static final String NO_ANSWER = ", with nothing else answered.";

    private CatalogueTexts() {}

    static String rules(long count) {
        return count == 1 ? "1 rule" : count + " rules";
    }

    /** Returns the year as it follows the author, or an empty text where the year is not known. */
    static String year(Source source) {
        return source.year() == null ? "" : ", " + source.year();
    }

    /** Returns what the source is as it stands before its title, or an empty text where its grade is not known. */
    static String grade(Source source) {
        if (source.grade() == null) {
            return "";
        }
        return switch (source.grade()) {
            case SYNTHESIS -> "a meta-analysis or review, ";
            case STUDY -> "a study, ";
            case BOOK -> "a book, ";
            case PRACTITIONER -> "a practitioner, ";
            case VENDOR -> "a vendor, ";
        };
    }

    /** Returns what the source says as it follows its place, or an empty text where that is not told. */
    static String says(Source source) {
        return source.says() == null ? "" : " It says: " + source.says();
    }

    /** Returns the name of the stage with a capital letter, as headings show it. */
    static String name(Stage stage) {
        return stage.name().charAt(0) + stage.folder().substring(1);
    }
}
