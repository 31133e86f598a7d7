package io.gapwise.service.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.boot.ssl.pem.PemSslStore;

/**
 * Reads a certificate and its key, and explains in words why they cannot be used.
 *
 * @param certificate the PEM file of the certificate
 * @param key the PEM file of its private key
 */
record TlsFiles(Path certificate, Path key) {

    private static final long LARGEST = 1 << 20;
    private static final byte[] SAMPLE =
            "signed to see whether both belong together".getBytes(StandardCharsets.US_ASCII);

    /** Names the signature by which each kind of key is tried. */
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA", "RSASSA-PSS", "RSASSA-PSS");

    /**
     * Returns what the files hold.
     *
     * @throws TlsFilesUnusable if there is anything wrong with them
     */
    PemSslStore read(Clock clock) {
        List<String> problems = new ArrayList<>();
        @Nullable List<X509Certificate> chain =
                read("certificate", certificate, "no certificate", PemContent::getCertificates, problems);
        @Nullable PrivateKey secret = readKey(problems);
        if (chain != null) {
            checkDates(chain.get(0), clock.instant(), problems);
        }
        if (chain != null && secret != null && !belongTogether(chain.get(0), secret)) {
            problems.add("the key in %s is not that of the certificate in %s".formatted(key, certificate));
        }
        if (chain == null || secret == null || !problems.isEmpty()) {
            throw new TlsFilesUnusable(problems);
        }
        return PemSslStore.of(chain, secret);
    }

    private @Nullable PrivateKey readKey(List<String> problems) {
        Optional<String> text = text("key", key, problems);
        if (text.isEmpty()) {
            return null;
        }
        if (text.get().contains("ENCRYPTED")) {
            problems.add("the key in %s is encrypted".formatted(key));
            return null;
        }
        return parsed(text.get(), key, "no private key", PemContent::getPrivateKey, problems);
    }

    private static <T> @Nullable T read(
            String name, Path file, String none, Function<PemContent, @Nullable T> part, List<String> problems) {
        return text(name, file, problems)
                .map(text -> parsed(text, file, none, part, problems))
                .orElse(null);
    }

    private static <T> @Nullable T parsed(
            String text, Path file, String none, Function<PemContent, @Nullable T> part, List<String> problems) {
        @Nullable T found = null;
        try {
            found = PemContent.isPresentInText(text) ? part.apply(PemContent.of(text)) : null;
        } catch (IllegalStateException | IllegalArgumentException e) {
            // What stands between the lines that begin and end it is none.
        }
        if (found == null || found instanceof List<?> list && list.isEmpty()) {
            problems.add("the file %s holds %s".formatted(file, none));
            return null;
        }
        return found;
    }

    private static Optional<String> text(String name, Path file, List<String> problems) {
        try {
            if (!Files.exists(file)) {
                problems.add("gapwise.tls.%s names the file %s, which is not there".formatted(name, file));
            } else if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                problems.add("gapwise.tls.%s names %s, which is no PEM file".formatted(name, file));
            } else {
                // Whatever is not ASCII there is no PEM either.
                return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            problems.add("gapwise.tls.%s names the file %s, which this user may not read".formatted(name, file));
        }
        return Optional.empty();
    }

    private void checkDates(X509Certificate first, Instant now, List<String> problems) {
        Date at = Date.from(now);
        if (at.after(first.getNotAfter())) {
            problems.add("the certificate in %s expired on %s"
                    .formatted(certificate, first.getNotAfter().toInstant()));
        } else if (at.before(first.getNotBefore())) {
            problems.add("the certificate in %s is valid from %s only"
                    .formatted(certificate, first.getNotBefore().toInstant()));
        }
    }

    /** Signs with the one and checks with the other. */
    private static boolean belongTogether(X509Certificate first, PrivateKey secret) {
        @Nullable String algorithm = SIGNATURES.get(secret.getAlgorithm());
        if (algorithm == null) {
            return first.getPublicKey().getAlgorithm().equals(secret.getAlgorithm());
        }
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(secret);
            signing.update(SAMPLE);
            byte[] signed = signing.sign();
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(first.getPublicKey());
            checking.update(SAMPLE);
            return checking.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
