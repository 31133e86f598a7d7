package io.gapwise.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses XML in which an element has more attributes than any program writes. It counts while the bytes are read, because
 * a parser reads an element to its end before it shows the first attribute. Only encodings that write their signs as ASCII
 * does are read at all.
 */
final class CountedAttributes extends FilterInputStream {

    /** A spreadsheet program writes some dozens, and some dozens of namespaces. */
    static final int MOST = 500;

    private enum Place {
        TEXT,
        /** Behind the sign that begins an element or something else. */
        BEGUN,
        ELEMENT,
        VALUE,
        INSTRUCTION,
        /** Behind the exclamation mark of a comment, of a text as it is, or of a declaration. */
        MARKED,
        COMMENT,
        AS_IT_IS,
        DECLARATION
    }

    private Place place = Place.TEXT;
    private int attributes;
    private int quote;
    private int last;
    private int beforeLast;

    CountedAttributes(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            see(read);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        for (int i = from; i < from + count; i++) {
            if (place != Place.TEXT || bytes[i] == '<') {
                see(bytes[i]);
            }
        }
        return count;
    }

    private void see(int c) throws UnusableFile {
        Place before = place;
        switch (before) {
            case TEXT -> place = c == '<' ? Place.BEGUN : Place.TEXT;
            case BEGUN -> begin(c);
            case ELEMENT -> element(c);
            case VALUE -> place = c == quote ? Place.ELEMENT : Place.VALUE;
            case INSTRUCTION -> endIf(c == '>' && last == '?');
            case MARKED -> marked(c);
            case COMMENT -> endIf(c == '>' && last == '-' && beforeLast == '-');
            case AS_IT_IS -> endIf(c == '>' && last == ']' && beforeLast == ']');
            case DECLARATION -> endIf(c == '>');
        }
        // What begins something does not end it: <!--> is no whole comment.
        boolean same = place == before;
        beforeLast = same ? last : 0;
        last = same ? c : 0;
    }

    private void begin(int c) throws UnusableFile {
        attributes = 0;
        if (c == '!') {
            place = Place.MARKED;
        } else if (c == '?') {
            place = Place.INSTRUCTION;
        } else {
            place = Place.ELEMENT;
            element(c);
        }
    }

    private void marked(int c) {
        if (c == '[') {
            place = Place.AS_IT_IS;
        } else if (c != '-') {
            place = Place.DECLARATION;
        } else if (last == '-') {
            place = Place.COMMENT;
        }
    }

    private void endIf(boolean ends) {
        if (ends) {
            place = Place.TEXT;
        }
    }

    private void element(int c) throws UnusableFile {
        if (c == '>') {
            place = Place.TEXT;
        } else if (c == '"' || c == '\'') {
            quote = c;
            place = Place.VALUE;
            if (++attributes > MOST) {
                throw ZipDirectory.broken("an element of it has too many attributes");
            }
        }
    }
}
