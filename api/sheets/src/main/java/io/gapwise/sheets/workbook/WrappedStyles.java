package io.gapwise.sheets.workbook;

import io.gapwise.sheets.WorkbookFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the styles of a workbook those of the table's last column once more, as they look for long texts: in several
 * lines, from the top.
 */
final class WrappedStyles {

    /** Excel refuses a workbook with more styles; a sheet whose last column has ever so many is left as it is. */
    private static final int MOST = 65_000;

    private static final int MOST_NEW = 200;

    private final @Nullable String part;
    private final Map<Integer, Integer> wrapped = new HashMap<>();
    private final StringBuilder written = new StringBuilder();
    private int count;

    private WrappedStyles(@Nullable String part) {
        this.part = part;
    }

    /** @param wanted the numbers of the styles that are needed */
    static WrappedStyles of(WorkbookFile file, Set<Integer> wanted) throws IOException {
        String part = file.styles();
        WrappedStyles styles = new WrappedStyles(part);
        if (part == null || wanted.size() > MOST_NEW) {
            return styles;
        }
        Map<Integer, String> found = new HashMap<>();
        try (InputStream in = file.openXml(part)) {
            styles.count = read(new XmlPieces(in), wanted, found);
        }
        if (styles.count + found.size() <= MOST) {
            found.keySet().stream().sorted().forEach(style -> styles.add(style, found.get(style)));
        }
        return styles;
    }

    private void add(int style, @Nullable String xf) {
        wrapped.put(style, count + wrapped.size());
        written.append(xf);
    }

    /** Finds the styles of cells that are wanted, as they will look, and returns how many there are in all. */
    private static int read(XmlPieces xml, Set<Integer> wanted, Map<Integer, String> found) throws IOException {
        int number = -1;
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.opens("cellXfs")) {
                ofCells = true;
            } else if (xml.closes("cellXfs")) {
                return number + 1;
            } else if (ofCells && xml.opens("xf")) {
                number++;
                if (wanted.contains(number)) {
                    found.put(number, wrapping(xml));
                } else if (xml.kind() == XmlPieces.Kind.OPENS) {
                    children(xml);
                }
            }
        }
        return number + 1;
    }

    private static String wrapping(XmlPieces xml) throws IOException {
        String prefix = xml.prefix();
        boolean open = xml.kind() == XmlPieces.Kind.OPENS;
        String tag = XmlTag.with(XmlTag.opened(xml.text()), "applyAlignment", "1");
        List<String> others = open ? children(xml) : List.of();
        return "%s<%salignment vertical=\"top\" wrapText=\"1\"/>%s</%sxf>"
                .formatted(XmlTag.with(tag, "numFmtId", "0"), prefix, String.join("", others), prefix);
    }

    /** Reads what stands inside a style to its end, and returns it without its alignment. */
    private static List<String> children(XmlPieces xml) throws IOException {
        List<String> others = new ArrayList<>();
        boolean alignment = false;
        while (xml.next() && !xml.closes("xf")) {
            alignment |= xml.opens("alignment");
            if (!alignment) {
                others.add(xml.text());
            }
            alignment &= !xml.ends("alignment");
        }
        return others;
    }

    /** Returns the number of the style with long texts in several lines, or the same number if there is none. */
    int wrapped(int style) {
        return wrapped.getOrDefault(style, style);
    }

    /** Says whether a part of the workbook is changed by this. */
    boolean change(String name) {
        return name.equals(part) && !wrapped.isEmpty();
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        XmlPieces xml = new XmlPieces(in);
        while (xml.next()) {
            if (xml.opens("cellXfs")) {
                out.write(XmlTag.with(xml.text(), "count", String.valueOf(count + wrapped.size()))
                        .getBytes(StandardCharsets.UTF_8));
                continue;
            } else if (xml.closes("cellXfs")) {
                out.write(written.toString().getBytes(StandardCharsets.UTF_8));
            }
            xml.writeTo(out);
        }
    }
}
