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

    /** Returns the name of the stage with a capital letter, as headings show it. */
    static String name(Stage stage) {
        return stage.name().charAt(0) + stage.folder().substring(1);
    }
}
