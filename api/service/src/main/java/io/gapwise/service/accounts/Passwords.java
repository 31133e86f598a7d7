package io.gapwise.service.accounts;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.gapwise.service.proof.Sha256;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;

/**
 * Says which passwords are good enough, and hashes them with Argon2id: 19 MiB of memory, two passes, one lane, as OWASP
 * recommends. One hash takes about a tenth of a second of one processor.
 */
public final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final Argon2Password4jPasswordEncoder ENCODER =
            new Argon2Password4jPasswordEncoder(Argon2Function.getInstance(KIB, PASSES, LANES, BYTES, Argon2.ID));
    private static final Pattern HASH =
            Pattern.compile("\\$argon2id\\$v=19\\$m=%d,t=%d,p=%d\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"
                    .formatted(KIB, PASSES, LANES));

    /** Letters and digits that nobody takes for one another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    private Passwords() {}

    /** Returns what is wrong with a new password; empty if it is good enough. Which signs it has is up to its owner. */
    private static Optional<String> problem(String password) {
        int length = normalised(password).codePoints().toArray().length;
        return length < SHORTEST || length > LONGEST
                ? Optional.of(
                        "A password has %d to %d characters; this one has %d.".formatted(SHORTEST, LONGEST, length))
                : Optional.empty();
    }

    /** Returns what is wrong with a new password of somebody; empty if it is good enough. */
    public static Optional<String> problem(String password, String name) {
        return Account.nameAsKept(normalised(password)).equals(Account.nameAsKept(name))
                ? Optional.of("The password is the name, which everybody tries first.")
                : problem(password);
    }

    /** Returns a password that nobody has used before: a hundred random bits in groups of four. */
    public static String generated() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Hashes a password with a salt of its own. */
    public static String hash(String password) {
        return String.valueOf(ENCODER.encode(bounded(password)));
    }

    /** Says whether a text is a hash that {@link #hash} made, with the memory and time that it takes here. */
    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    static boolean fits(String password, String hash) {
        return ENCODER.matches(bounded(password), hash);
    }

    /** A text that no password can be costs as much to hash as one that could. */
    private static String bounded(String password) {
        return password.length() > 4 * LONGEST ? Sha256.ofText(password) : normalised(password);
    }

    /** The same letter counts as the same, whichever keyboard typed it. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
