package io.gapwise.core.ruleset.drl;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Slot;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognizes what does not belong into texts that people read: names that only rules use, and signs of markup. */
final class TextForPeople {

    /** Words that people write in capital letters too. */
    private static final Set<String> ALSO_PLAIN = Set.of("NO", "YES", "NONE", "LOW", "HIGH", "OTHER", "ALL", "SOME", "NOW");

    private static final Pattern CONSTANT = Pattern.compile("\\b(?:" + names() + ")\\b");

    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]*>|&(?:[a-z]+|#\\d+);|\\*\\*|__|`|~~"
            + "|\\[[^\\]]+\\]\\([^)]*\\)|^\\s*(?:#{1,6}|[-*+]|\\d+\\.) ");

    private TextForPeople() {}

    /** Returns the search for the names of words and properties in a text; the values that it puts in are no part of it. */
    static Matcher constant(String text) {
        return CONSTANT.matcher(withoutPlaces(text));
    }

    /** Returns the search for HTML and Markdown in a text. */
    static Matcher markup(String text) {
        return MARKUP.matcher(withoutPlaces(text));
    }

    private static String withoutPlaces(String text) {
        return text.replaceAll("\\{[^{}]*\\}", "…");
    }

    /** Lists the words of all vocabularies, and the paths and names that no plain word looks like. */
    private static String names() {
        Set<String> names = new TreeSet<>();
        for (Slot slot : Slot.every()) {
            slot.property().words().stream()
                    .map(Word::name)
                    .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)) && !ALSO_PLAIN.contains(name))
                    .forEach(names::add);
            String path = slot.path();
            if (path.contains(".")) {
                names.add(path);
            }
            String last = path.substring(path.lastIndexOf('.') + 1);
            if (last.matches("[a-z]+[A-Z].*")) {
                names.add(last);
            }
        }
        return names.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
