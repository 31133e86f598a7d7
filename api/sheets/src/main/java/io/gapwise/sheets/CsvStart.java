package io.gapwise.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;

/**
 * Describes the beginning of a CSV file.
 *
 * @param separator what stands between the cells: a comma, a semicolon (as German Excel writes), a tab, a bar, or what
 *     the file itself names
 * @param linesSkipped the number of lines before the rows, such as Excel's own {@code sep=;}
 * @param skipped the number of bytes before the rows
 * @param rest the stream of what follows
 */
record CsvStart(char separator, CsvEncoding encoding, int linesSkipped, long skipped, InputStream rest) {

    private static final int FAR_ENOUGH = 256 * 1024;

    /** @throws UnusableFile if the content is not text in an encoding that can be told */
    static CsvStart of(InputStream in) throws IOException {
        BufferedInputStream ahead = new BufferedInputStream(in, FAR_ENOUGH);
        ahead.mark(FAR_ENOUGH);
        byte[] first = ahead.readNBytes(FAR_ENOUGH);
        ahead.reset();
        CsvEncoding encoding = CsvEncoding.of(first);
        refuseOtherKinds(first, encoding);
        String text = encoding.decoded(first);
        CsvSeparator.OwnLine own = CsvSeparator.ownLine(text);
        long skipped = encoding.markLength() + (own == null ? 0 : encoding.lengthOfAscii(own.length()));
        ahead.skipNBytes(skipped);
        char separator = own == null ? CsvSeparator.guess(text, first.length < FAR_ENOUGH) : own.separator();
        return new CsvStart(separator, encoding, own == null ? 0 : own.lines(), skipped, ahead);
    }

    /** Returns the text of the rows. Bytes that are no text in the encoding become a sign that garbles only their own cell. */
    Reader reader() {
        return new InputStreamReader(
                rest,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    boolean decimalComma() {
        return separator == ';';
    }

    /**
     * Says whether CSV for the sender of this file should begin with a byte order mark: it had one, or the sender's
     * program takes a file without one for another encoding than UTF-8, which is what we write.
     */
    boolean byteOrderMark() {
        return encoding.markLength() > 0 || !encoding.utf8();
    }

    private static void refuseOtherKinds(byte[] first, CsvEncoding encoding) throws UnusableFile {
        if (FormatDetector.zip(first) || FormatDetector.oldOffice(first)) {
            throw new UnusableFile(
                    UnusableFile.Kind.NO_CSV,
                    "This is no CSV file but a workbook; an XLSX file is taken under a name that ends so.");
        } else if (FormatDetector.pdf(first) || !encoding.utf16() && binary(first)) {
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
}
