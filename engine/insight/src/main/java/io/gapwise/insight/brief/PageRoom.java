package io.gapwise.insight.brief;

import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Estimates whether a page fits on a sheet of A4 with letters of nine points. All forms of a page say the same, so it is
 * estimated here and not tried in one of them; tests count the pages of the files.
 */
final class PageRoom {

    /** Lines of text on a sheet, and letters on a line of it and on one of its two columns. */
    private static final double LINES = 72;

    private static final int LETTERS = 104;
    private static final int LETTERS_BESIDE = 48;

    private static final double TITLE = 1.7;
    private static final double ANSWER = 1.2;
    private static final double NOTES = 0.8;
    private static final double HEADING = 1.7;
    private static final double GAP = 0.1;

    /** The first of the wide letters. */
    private static final int WIDE = 0x2E80;

    private PageRoom() {}

    static boolean holds(Brief brief) {
        return lines(brief) <= LINES;
    }

    static double lines(Brief brief) {
        double lines = TITLE * wrapped(brief.title(), TITLE, LETTERS);
        lines += wrapped(brief.about(), 1, LETTERS) + (brief.verdict().isEmpty() ? 0 : HEADING);
        lines += ANSWER * wrapped(whole(brief.answer()), ANSWER, LETTERS) + 1;
        for (List<Section> row : brief.rows()) {
            lines += row.stream().mapToDouble(PageRoom::lines).max().orElse(0);
        }
        return lines + ofNotes(brief);
    }

    private static double lines(Section section) {
        int letters = section.place() == Place.ACROSS ? LETTERS : LETTERS_BESIDE;
        return HEADING * wrapped(section.heading(), 1.1, letters)
                + section.sentences().stream()
                        .mapToDouble(sentence -> wrapped(whole(sentence), 1, letters) + GAP)
                        .sum();
    }

    private static double ofNotes(Brief brief) {
        String all = brief.notes().stream().map(Brief.Note::source).collect(Collectors.joining(" 00 "));
        return NOTES * (wrapped(all, NOTES, LETTERS) + wrapped(brief.hint(), NOTES, LETTERS) + 1.5);
    }

    private static String whole(Sentence sentence) {
        String notes = "00 ".repeat(sentence.notes().size());
        return String.join(" ", sentence.led(), sentence.text(), sentence.remark(), sentence.who(), notes);
    }

    /** Counts the lines of a text, of which the last word of each is lost, on average half of a long one. */
    private static double wrapped(String text, double size, int letters) {
        double width = text.codePoints().mapToDouble(PageRoom::width).sum() * size;
        return text.isBlank() ? 0 : Math.ceil(width / (letters - 4));
    }

    /** Letters of Chinese, Japanese and Korean, and pictures, are about twice as wide as others; capitals a third wider. */
    private static double width(int letter) {
        return letter >= WIDE ? 2 : Character.isUpperCase(letter) ? 1.3 : 1;
    }
}
