package io.gapwise.insight.codes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds one text of an example as a page shows it. Three marks replace what a page cannot show well: {@code «x × 201»}
 * means 201 times x, {@code «U+200B»} means one character, and {@code «byte FC»} means one byte.
 *
 * @param where the name of the file, or the request that carries the text
 */
public record Written(String where, String text) {

    private static final Pattern MARK =
            Pattern.compile("«(?:U\\+([0-9A-F]{4})|byte ([0-9A-F]{2})|(.*?) × ([0-9]+))»", Pattern.DOTALL);

    /** Says whether the text contains a mark, so that the page has to explain the marks. */
    public boolean marked() {
        return MARK.matcher(text).find();
    }

    /** Returns the text in full, with each mark replaced by what it means. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            write(text.substring(from, mark.start()), bytes);
            unfold(mark, bytes);
            from = mark.end();
        }
        write(text.substring(from), bytes);
        return bytes.toByteArray();
    }

    private static void unfold(Matcher mark, ByteArrayOutputStream bytes) {
        if (mark.group(1) != null) {
            write(Character.toString(Integer.parseInt(mark.group(1), 16)), bytes);
        } else if (mark.group(2) != null) {
            bytes.write(Integer.parseInt(mark.group(2), 16));
        } else {
            write(mark.group(3).repeat(Integer.parseInt(mark.group(4))), bytes);
        }
    }

    private static void write(String text, ByteArrayOutputStream bytes) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
