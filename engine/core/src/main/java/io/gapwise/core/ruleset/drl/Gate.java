package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Checks each file before anything else reads it: its size, strict UTF-8, no characters that hide or reorder what is
 * written, and no escapes.
 */
public final class Gate {

    /** Limits how many hidden characters are reported; a file with more of them is probably not a rule file at all. */
    private static final int SHOWN = 20;

    private Gate() {}

    /** Returns the text of a file, or nothing if a problem with its text or its name was reported. */
    public static Optional<String> text(String name, byte[] bytes, Problems problems) {
        FileName.check(name, problems);
        return problems.any() ? Optional.empty() : text(bytes, Limits.bytes(name), problems);
    }

    /** Returns the text of a rule file, or nothing if a problem was reported. */
    public static Optional<String> text(byte[] bytes, Problems problems) {
        return text(bytes, Limits.FILE_BYTES, problems);
    }

    /** Returns the text of a file, or nothing if a problem was reported. */
    static Optional<String> text(byte[] bytes, int most, Problems problems) {
        if (bytes.length > most) {
            problems.add(
                    ProblemCode.FILE_TOO_LARGE,
                    new Span(1, 1, 0, 0),
                    "the file is too large",
                    "at most %d bytes".formatted(most));
            return Optional.empty();
        }
        Optional<String> saved = SavedOtherwise.text(bytes, problems);
        Optional<String> text = saved.isPresent() ? saved : decoded(bytes, problems);
        int savedOtherwise = problems.count();
        text.ifPresent(decoded -> checkCharacters(decoded, problems));
        // How a file was saved hides nothing of it, so the rest of it is read all the same.
        boolean readable = saved.isPresent() ? problems.count() == savedOtherwise : !problems.any();
        return readable ? text : Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, Problems problems) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            problems.in(text);
            return Optional.of(text);
        } catch (CharacterCodingException e) {
            String good = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            problems.in(good);
            problems.add(
                    ProblemCode.NOT_UTF8,
                    spanAt(good, good.length()),
                    "the file is not UTF-8 from here on; editors that say ANSI or Windows-1252 save such files",
                    SavedOtherwise.UTF_8);
            return Optional.empty();
        }
    }

    private static void checkCharacters(String text, Problems problems) {
        for (int i = 0; i < text.length() && problems.count() < SHOWN; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean strayReturn = c == '\r' && !text.startsWith("\n", i + 1);
            if (hidden(c) || strayReturn) {
                problems.add(
                        ProblemCode.HIDDEN_CHARACTER,
                        spanAt(text, i),
                        "the character U+%04X is not allowed: it cannot be seen".formatted(c),
                        "visible characters, spaces and line ends");
            } else if (text.startsWith("\\u", i)) {
                problems.add(
                        ProblemCode.ESCAPED_CHARACTER,
                        spanAt(text, i),
                        "an escaped character (\\u…) is not allowed",
                        "the character itself");
            }
        }
    }

    /**
     * Says whether a character is hidden: a control character other than tab and line ends, or a character that leaves
     * no mark on the page or moves other marks.
     */
    static boolean hidden(int c) {
        if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE -> true;
            default -> blank(c);
        };
    }

    /**
     * Says whether a character is invisible although Unicode calls it a letter, mark or symbol: fillers, joiners,
     * variation selectors.
     */
    private static boolean blank(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2800
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || c == 0xFFFC
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** Returns the text with a visible mark in place of each hidden character, so that a report can show it. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean shown = c != '\r' && !hidden(c);
            visible.append(shown ? Character.toString(c) : "\uFFFD".repeat(Character.charCount(c)));
        });
        return visible.toString();
    }

    static Span spanAt(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Span(line, offset - lineStart + 1, offset, Math.min(offset + 1, text.length()));
    }
}
