package io.gapwise.sheets.workbook;

import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits XML in UTF-8 into its tags and what stands between them, byte by byte, so that what is not changed can be written
 * as it was: with its namespaces, its blanks, and whatever extensions a program has put there.
 */
final class XmlPieces {

    /** Lists the kinds of pieces. */
    enum Kind {
        OPENS,
        CLOSES,
        /** A tag that opens and closes an element. */
        EMPTY,
        /** Text, a comment or an instruction; a long one comes in several pieces. */
        OTHER
    }

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_TAG = 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[CHUNK];
    private int at;
    private int filled;
    private byte[] piece = new byte[1024];
    private int length;
    private Kind kind = Kind.OTHER;
    private int depth;

    /** Holds how the comment, instruction or text ends that is being read; null outside of these. */
    private @Nullable String ending;

    XmlPieces(InputStream in) {
        this.in = in;
    }

    /** Reads the next piece; returns false at the end. */
    boolean next() throws IOException {
        depth += kind == Kind.OPENS ? 1 : 0;
        length = 0;
        kind = Kind.OTHER;
        if (ending == null && peek() == '<') {
            tag();
        } else {
            untilEnding();
        }
        depth -= kind == Kind.CLOSES ? 1 : 0;
        return length > 0;
    }

    private void untilEnding() throws IOException {
        while (length < CHUNK && peek() >= 0 && (ending != null || peek() != '<')) {
            take();
            if (ending != null && endsWith(ending)) {
                ending = null;
                return;
            }
        }
    }

    private void tag() throws IOException {
        take();
        if (peek() == '?') {
            ending = "?>";
        } else if (peek() == '!') {
            take();
            take();
            if (piece[2] != '-' && piece[2] != '[') {
                throw new UnusableFile(
                        UnusableFile.Kind.NO_WORKBOOK,
                        "The file is no XLSX workbook, or it is broken: a part of it declares or names entities.");
            }
            ending = piece[2] == '-' ? "-->" : "]]>";
        } else {
            element();
        }
    }

    private void element() throws IOException {
        int quote = 0;
        for (int c = peek(); c >= 0 && length < LONGEST_TAG; c = peek()) {
            take();
            if (quote == 0 && c == '>') {
                kind = piece[1] == '/' ? Kind.CLOSES : piece[length - 2] == '/' ? Kind.EMPTY : Kind.OPENS;
                return;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
        }
        throw new UnusableFile(
                UnusableFile.Kind.NO_WORKBOOK, "The file is no XLSX workbook, or it is broken: a tag does not end.");
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return filled == 0 ? -1 : buffer[at] & 0xFF;
    }

    private void take() throws IOException {
        int c = peek();
        if (c < 0) {
            return;
        }
        if (length == piece.length) {
            piece = Arrays.copyOf(piece, 2 * length);
        }
        piece[length++] = (byte) c;
        at++;
    }

    private boolean endsWith(String text) {
        for (int i = 0; i < text.length(); i++) {
            int index = length - text.length() + i;
            if (index < 0 || piece[index] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    Kind kind() {
        return kind;
    }

    /** Returns how many elements are open around this piece; 0 for the tags of the outermost one. */
    int depth() {
        return depth;
    }

    boolean opens(String localName) {
        return (kind == Kind.OPENS || kind == Kind.EMPTY) && named(localName);
    }

    boolean closes(String localName) {
        return kind == Kind.CLOSES && named(localName);
    }

    /** Says whether this tag is the last of an element: its end, or all of it. */
    boolean ends(String localName) {
        return (kind == Kind.CLOSES || kind == Kind.EMPTY) && named(localName);
    }

    private boolean named(String localName) {
        int from = nameStart();
        int to = nameEnd(from);
        for (int i = from; i < to; i++) {
            from = piece[i] == ':' ? i + 1 : from;
        }
        if (to - from != localName.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (piece[i] != localName.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private int nameStart() {
        return piece[1] == '/' ? 2 : 1;
    }

    private int nameEnd(int from) {
        int to = from;
        while (to < length && piece[to] > ' ' && piece[to] != '/' && piece[to] != '>') {
            to++;
        }
        return to;
    }

    /** Returns the prefix of the element's name with its colon, or an empty text. */
    String prefix() {
        int from = nameStart();
        String name = new String(piece, from, nameEnd(from) - from, StandardCharsets.UTF_8);
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** Returns the piece as it is written. */
    String text() {
        return new String(piece, 0, length, StandardCharsets.UTF_8);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(piece, 0, length);
    }

    /** Returns the value of an attribute without a prefix, or null if the tag does not have it. */
    @Nullable String attribute(String name) {
        return XmlTag.attribute(text(), name);
    }
}
