package io.gapwise.insight.signs;

import io.gapwise.insight.located.LocatedJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the words of comments that may point to an obstacle, in each language. */
final class HintWordsReader {

    private static final String EXPECTED =
            "small letters and one blank between words, | between words for one place, * for any ending behind at least"
                    + " four letters, … between words for a few others";
    private static final int MOST = 40;
    private static final int LONGEST = 300;

    private final SignFile file;

    HintWordsReader(SignFile file) {
        this.file = file;
    }

    HintWords read(LocatedJson json) {
        return SignObject.of(json, file, "words", SignTextReader.LANGUAGES)
                .map(object -> new HintWords(phrases(object, "en"), phrases(object, "de")))
                .orElse(HintWords.NONE);
    }

    private List<HintPhrase> phrases(SignObject object, String language) {
        List<HintPhrase> phrases = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        List<LocatedJson> sent = object.list(language, true);
        if (sent.size() > MOST) {
            file.bad(object.span(language), "there are too many phrases", "at most %d".formatted(MOST));
            return phrases;
        }
        for (LocatedJson each : sent) {
            String written = each.text();
            Optional<HintPhrase> phrase =
                    written == null || written.length() > LONGEST ? Optional.empty() : HintPhrase.read(written);
            if (phrase.isEmpty()) {
                file.bad(each.span(), "'%s' is no phrase".formatted(SignObject.shortened(written)), EXPECTED);
            } else if (!seen.add(phrase.get().written())) {
                file.bad(each.span(), "this phrase stands there twice", "each phrase once");
            } else {
                phrases.add(phrase.get());
            }
        }
        return phrases;
    }
}
