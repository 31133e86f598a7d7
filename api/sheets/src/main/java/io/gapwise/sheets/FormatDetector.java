package io.gapwise.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;

/** Detects the format of a file by its first bytes. */
final class FormatDetector {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int FAR_ENOUGH = 4096;

    private FormatDetector() {}

    /** JSON begins with a bracket; other text is CSV. The position in the stream does not change. */
    static CaseFormat format(BufferedInputStream in) throws IOException {
        in.mark(FAR_ENOUGH);
        byte[] first = in.readNBytes(FAR_ENOUGH);
        in.reset();
        if (zip(first) || oldOffice(first)) {
            return CaseFormat.XLSX;
        }
        for (byte b : first) {
            boolean byteOrderMark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
            if (!Character.isWhitespace(b) && !byteOrderMark) {
                return b == '{' || b == '[' ? CaseFormat.NDJSON : CaseFormat.CSV;
            }
        }
        return CaseFormat.NDJSON;
    }

    static boolean pdf(byte[] first) {
        return begins(first, PDF);
    }

    static boolean zip(byte[] first) {
        return begins(first, ZIP);
    }

    /** Recognises workbooks from before 2007 and encrypted workbooks of any age. */
    static boolean oldOffice(byte[] first) {
        return begins(first, OLD_OFFICE);
    }

    private static boolean begins(byte[] first, byte[] with) {
        return first.length >= with.length && Arrays.equals(first, 0, with.length, with, 0, with.length);
    }
}
