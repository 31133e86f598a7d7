package io.gapwise.sheets.forms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives each of several names a code of letters and digits that is no longer than a survey tool allows. The same names
 * in the same order always get the same codes, and a name that is added behind them changes none of theirs.
 */
public final class ShortCodes {

    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @param longest how many characters a code may have */
    public ShortCodes(List<String> names, int longest) {
        names.forEach(name -> add(name, longest));
    }

    private void add(String name, int longest) {
        String code = shortened(name, longest);
        for (int number = 2; this.names.containsKey(folded(code)); number++) {
            String digits = String.valueOf(number);
            String whole = shortened(name, longest);
            code = whole.substring(0, Math.min(whole.length(), longest - digits.length())) + digits;
        }
        codes.put(name, code);
        this.names.put(folded(code), name);
    }

    /** Keeps the beginning of the first two pieces, because names often differ only in the second. */
    private static String shortened(String name, int longest) {
        String[] pieces = SEPARATORS.split(name, 2);
        String joined = SEPARATORS.matcher(name).replaceAll("");
        if (joined.length() <= longest || pieces.length == 1) {
            return joined.substring(0, Math.min(joined.length(), longest));
        }
        String second = SEPARATORS.matcher(pieces[1]).replaceAll("");
        int ofFirst = Math.min(pieces[0].length(), longest - Math.min(second.length(), longest / 2));
        return pieces[0].substring(0, ofFirst) + second.substring(0, Math.min(second.length(), longest - ofFirst));
    }

    /** Returns the code of one of the names. */
    public String code(String name) {
        String code = codes.get(name);
        if (code == null) {
            throw new IllegalArgumentException(
                    "There is no code for (%s).%nMaybe it is not among the names.".formatted(name));
        }
        return code;
    }

    /** Returns the name that has a code, in upper or lower case. */
    public Optional<String> name(String code) {
        return Optional.ofNullable(names.get(folded(code)));
    }

    private static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
