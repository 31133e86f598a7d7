package io.gapwise.service.asking;

import io.gapwise.insight.brief.Brief;
import java.util.regex.Pattern;

/**
 * Replaces characters that XML does not allow with blanks. Pasted texts may contain any character, and PDF and Word
 * files are made from XML.
 */
public final class PrintableBrief {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private PrintableBrief() {}

    public static Brief of(Brief brief) {
        return brief.withTexts(PrintableBrief::printable);
    }

    private static String printable(String text) {
        return NOT_XML.matcher(text).replaceAll(" ");
    }
}
