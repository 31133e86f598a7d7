package io.gapwise.sheets.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Computes the digest by which files of the same form are known again. */
final class Shape {

    private static final int BYTES = 16;

    private Shape() {}

    /** Case, signs and blanks make no difference, nor do columns without a name. */
    static String of(List<String> names) {
        String joined = names.stream()
                .map(Normal::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
