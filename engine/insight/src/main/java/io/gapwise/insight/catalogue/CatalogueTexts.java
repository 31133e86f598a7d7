package io.gapwise.insight.catalogue;

import io.gapwise.core.ruleset.Source;
import io.gapwise.core.ruleset.Stage;

/** What both pages say alike. */
final class CatalogueTexts {

    static final String TITLE = "Catalogue of rules";
    static final String HOW_TO_READ =
            "Each rule in a sentence, with its source, a case in which it speaks, and the one answer that silences it.";
    static final String NO_CASE = "No case lies beside this rule.";

    /** Behind the title of a case that answers nothing else. */
    static final String NO_ANSWER = ", with nothing else answered.";

    private CatalogueTexts() {}

    static String rules(long count) {
        return count == 1 ? "1 rule" : count + " rules";
    }

    /** Behind the author, where it is known. */
    static String year(Source source) {
        return source.year() == null ? "" : ", " + source.year();
    }

    /** The stage's name as a heading begins with it. */
    static String name(Stage stage) {
        return stage.name().charAt(0) + stage.folder().substring(1);
    }
}
