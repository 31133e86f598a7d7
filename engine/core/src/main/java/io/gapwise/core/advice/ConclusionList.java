package io.gapwise.core.advice;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Word;
import java.util.List;
import java.util.Locale;

/** Names the lists of conclusions that a reason can cite; each list has the same name in the answer. */
enum ConclusionList {
    CAUSES(Cause.values()),
    DISCOUNTED(Cause.values()),
    REMEDIES(Remedy.values()),
    METHODS(Method.values()),
    CONSIDERED(Method.values()),
    EXCLUDED(Method.values());

    private final Word[] vocabulary;
    private final String path = name().toLowerCase(Locale.ROOT);

    ConclusionList(Word[] vocabulary) {
        this.vocabulary = vocabulary;
    }

    String path() {
        return path;
    }

    Word word(int ordinal) {
        return vocabulary[ordinal];
    }

    /** Returns the names of the words whose bits are set. */
    List<String> names(long marks) {
        String[] names = new String[Long.bitCount(marks)];
        int filled = 0;
        for (long left = marks; left != 0; left &= left - 1) {
            names[filled++] = vocabulary[Long.numberOfTrailingZeros(left)].name();
        }
        return List.of(names);
    }
}
