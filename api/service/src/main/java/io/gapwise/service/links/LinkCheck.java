package io.gapwise.service.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what all have in common who ask people by a link: short names, a sentence that says what it is for, the last day
 * and how many answers are wanted.
 *
 * @param <P> what is noted of a problem
 */
public final class LinkCheck<P> {

    public static final int LONGEST_NAME = 120;
    public static final int SHORTEST_NAME = 2;
    public static final int LONGEST_SENTENCE = 1000;
    public static final int SHORTEST_SENTENCE = 10;

    private final List<P> problems = new ArrayList<>();

    public void refuse(boolean wrong, P problem) {
        if (wrong) {
            problems.add(problem);
        }
    }

    /** Checks a name or something as short, which stands on one line. */
    public void name(String text, int least, P missing, P tooLong, P unreadable) {
        refuse(LinesOfText.visible(text) < least, missing);
        refuse(text.length() > LONGEST_NAME, tooLong);
        refuse(!LinesOfText.isOneLine(text), unreadable);
    }

    /** Checks what people read first, which may have several lines. */
    public void sentence(String text, P missing, P tooLong, P unreadable) {
        refuse(LinesOfText.visible(text) < SHORTEST_SENTENCE, missing);
        refuse(text.length() > LONGEST_SENTENCE, tooLong);
        refuse(!LinesOfText.isReadable(text), unreadable);
    }

    /** Checks who asks; where nobody says it, it is the name of the caller. */
    public void asker(@Nullable String asker, P missing, P tooLong, P unreadable) {
        name(asker == null ? "-" : asker, 1, missing, tooLong, unreadable);
    }

    /** Checks the last day on which a link works. */
    public void lastDay(@Nullable LocalDate lastDay, LocalDate today, P wrong) {
        refuse(lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1)), wrong);
    }

    /** Checks how many answers are wanted. */
    public void wanted(@Nullable Integer wanted, P wrong) {
        refuse(wanted != null && (wanted < 1 || wanted > LinkTerms.MOST_ANSWERS), wrong);
    }

    public List<P> problems() {
        return problems;
    }
}
