package io.gapwise.insight.signs;

import java.util.List;
import java.util.stream.Stream;

/** Holds by language which words of a comment may point to an obstacle. */
record HintWords(List<HintPhrase> en, List<HintPhrase> de) {

    static final HintWords NONE = new HintWords(List.of(), List.of());

    HintWords {
        en = List.copyOf(en);
        de = List.copyOf(de);
    }

    /** Returns the phrases of both languages, because nobody says in which one a comment is written. */
    List<HintPhrase> all() {
        return Stream.concat(en.stream(), de.stream()).distinct().toList();
    }
}
