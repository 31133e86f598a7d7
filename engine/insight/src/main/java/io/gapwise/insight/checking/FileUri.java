package io.gapwise.insight.checking;

import java.nio.charset.StandardCharsets;

/** Writes the name of a file in a report as a URI, which is relative where the name is. */
final class FileUri {

    private static final String AS_THEY_ARE = "-._~/";

    private FileUri() {}

    static String of(String file) {
        String path = file.replace('\\', '/');
        if (path.matches("[A-Za-z]:/.*")) {
            return "file:///" + path.substring(0, 2) + encoded(path.substring(2));
        }
        return path.startsWith("/") ? "file://" + encoded(path) : encoded(path.replaceFirst("^(\\./)+", ""));
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (b < 128) && (Character.isLetterOrDigit(b) || AS_THEY_ARE.indexOf(b) >= 0);
            uri.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return uri.toString();
    }
}
