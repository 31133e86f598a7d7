package io.gapwise.insight.bench.peers;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Word;
import io.gapwise.core.cases.Words;
import io.gapwise.core.findings.Causes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Values in the plain words of a reason, for generated Java. */
public final class Texts {

    private Texts() {}

    public static String inWords(@Nullable Object value) {
        if (value instanceof Word word) {
            return word.phrase();
        } else if (value instanceof Set<?> words) {
            List<String> phrases = new ArrayList<>();
            words.forEach(word -> phrases.add(((Word) word).phrase()));
            return Words.listed(phrases);
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "unknown" : value.toString();
    }

    public static String all(Causes causes) {
        return listed(causes, cause -> true);
    }

    public static String learning(Causes causes) {
        return listed(causes, Cause::learning);
    }

    public static String other(Causes causes) {
        return listed(causes, cause -> !cause.learning());
    }

    private static String listed(Causes causes, Predicate<Cause> chosen) {
        List<String> phrases = new ArrayList<>();
        for (Cause cause : causes.found()) {
            if (chosen.test(cause)) {
                phrases.add(cause.phrase());
            }
        }
        return Words.listed(phrases);
    }
}
