package io.gapwise.site.answer;

import io.gapwise.insight.brief.Brief;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Knows which letters the font of a PDF has. In place of the others the PDF shows a box and says that it does; a font
 * for Chinese, Japanese and Korean would weigh as much as the program.
 */
final class PdfLetters {

    private static final String UNSHOWN = "\u25a1";

    private final CmapLookup letters;

    PdfLetters(byte[] font) {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            letters = read.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The font of the program cannot be read.", e);
        }
    }

    /** Returns the brief as the font can show it. */
    Brief shown(Brief brief) {
        Brief shown = brief.withTexts(this::shown);
        return shown.equals(brief) ? brief : shown.withHint(brief.headings().unshown());
    }

    private String shown(String text) {
        return text.codePoints().allMatch(this::has)
                ? text
                : text.codePoints()
                        .mapToObj(letter -> has(letter) ? Character.toString(letter) : UNSHOWN)
                        .reduce("", String::concat);
    }

    private boolean has(int letter) {
        return Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT
                || letters.getGlyphId(letter) != 0;
    }
}
