package io.gapwise.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Describes the beginning of a CSV file.
 *
 * @param separator a comma, a semicolon (as German Excel writes) or a tab, whichever occurs most often in the header
 * @param byteOrderMark whether the file began with a byte order mark
 * @param linesSkipped the number of lines before the header, such as Excel's own {@code sep=;}
 * @param rest the stream of what follows
 */
record CsvStart(char separator, boolean byteOrderMark, int linesSkipped, InputStream rest) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int FAR_ENOUGH = 64 * 1024;

    /** @throws UnusableFile if the content is not text in UTF-8 */
    static CsvStart of(InputStream in) throws IOException {
        BufferedInputStream ahead = new BufferedInputStream(in, FAR_ENOUGH);
        ahead.mark(FAR_ENOUGH);
        byte[] first = ahead.readNBytes(FAR_ENOUGH);
        ahead.reset();
        refuseOtherKinds(first);
        String text = new String(first, StandardCharsets.UTF_8);
        boolean mark = text.startsWith("\uFEFF");
        ahead.skipNBytes(mark ? 3 : 0);
        String header =
                text.substring(mark ? 1 : 0).stripLeading().lines().findFirst().orElse("");
        if (header.matches("sep=[,;\t]")) {
            ahead.skipNBytes(text.substring(mark ? 1 : 0).indexOf('\n') + 1L);
            return new CsvStart(header.charAt(4), mark, 1, ahead);
        }
        return new CsvStart(mostOf(header), mark, 0, ahead);
    }

    boolean decimalComma() {
        return separator == ';';
    }

    private static void refuseOtherKinds(byte[] first) throws UnusableFile {
        if (first.length > 1 && (first[0] & 0xFF) >= 0xFE && (first[1] & 0xFF) >= 0xFE) {
            throw new UnusableFile(UnusableFile.Kind.UTF_16, "The file is UTF-16; save it as \"CSV UTF-8\".");
        } else if (FormatDetector.zip(first) || FormatDetector.oldOffice(first)) {
            throw new UnusableFile(
                    UnusableFile.Kind.NO_CSV,
                    "This is no CSV file but a workbook; an XLSX file is taken under a name that ends so.");
        } else if (FormatDetector.pdf(first) || binary(first)) {
            throw new UnusableFile(
                    UnusableFile.Kind.NO_TEXT, "This is no spreadsheet: neither CSV nor an XLSX workbook.");
        }
    }

    /** Looks for the byte zero, which no text contains. */
    private static boolean binary(byte[] first) {
        for (byte b : first) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static char mostOf(String header) {
        char most = ',';
        long count = 0;
        for (char separator : SEPARATORS) {
            long here = header.chars().filter(c -> c == separator).count();
            if (here > count) {
                most = separator;
                count = here;
            }
        }
        return most;
    }
}
