package io.gapwise.site.cases;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.RequestedSolution;
import io.gapwise.core.cases.Stake;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.insight.portfolio.Placement;
import io.gapwise.service.recommendations.CaseQuery;
import io.gapwise.service.recommendations.CaseQuery.Place;
import io.gapwise.site.SiteTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lists the properties by which the list can be filtered with one word; the name in lower case is the name of the
 * parameter.
 */
enum Facet {
    VERDICT(Place.VERDICT, VerdictValue.class),
    CAUSE(Place.CAUSE, Cause.class),
    METHOD(Place.METHOD, Method.class),
    REMEDY(Place.REMEDY, Remedy.class),
    STAKE(Place.STAKE, Stake.class),
    REQUESTED(Place.REQUESTED, RequestedSolution.class),
    ALIGNMENT(Place.ALIGNMENT, AlignmentValue.class),
    APPROACH(Place.APPROACH, Placement.Approach.class),
    FOCUS(Place.FOCUS, Placement.Focus.class);

    private final Place place;
    private final Class<? extends Enum<?>> vocabulary;
    private final List<String> words;

    Facet(Place place, Class<? extends Enum<?>> vocabulary) {
        this.place = place;
        this.vocabulary = vocabulary;
        this.words =
                Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).toList();
    }

    Place place() {
        return place;
    }

    /** Returns the name of the parameter in the address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> words() {
        return words;
    }

    /**
     * Says whether an address may filter by this word. The approach and the focus may also be filtered by "not known".
     */
    boolean takes(String word) {
        return words.contains(word) || (this == APPROACH || this == FOCUS) && word.equals(CaseQuery.NOT_KNOWN);
    }

    /** Returns the word in the reader's language. */
    String said(String word, SiteTexts say) {
        if (word.equals(Word.UNKNOWN) || word.equals(CaseQuery.NOT_KNOWN)) {
            return say.text("cases.unknown");
        }
        return Word.class.isAssignableFrom(vocabulary)
                ? say.word(vocabulary.getSimpleName(), word)
                : say.text("cases." + parameter() + "." + word);
    }
}
