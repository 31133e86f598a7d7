package io.gapwise.service.strategy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what may stand in one field of an entry.
 *
 * @param name the member of JSON, and the name of the column in exports
 * @param longest how many characters a text may have, or each text of a list
 * @param least the smallest number; null where there is none
 * @param most the largest number; null where there is none. For lists, how many there may be
 * @param words what can be chosen; empty where nothing is to be chosen
 * @param links the name of the {@link StrategyKind} whose entries it names; null where it names none
 */
public record StrategyField(
        String name,
        Type type,
        int longest,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<String> words,
        @Nullable String links) {

    /** Says what sort of value a field has. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        CHOICE,
        WHOLE,
        NUMBER,
        DAY,
        CURRENCY,
        YES_NO,
        /** The name of an entry, which need not be there yet. */
        LINK,
        /** Names of entries. */
        LINKS,
        /** Texts, each of which stands for itself. */
        LIST
    }

    private static final BigDecimal LARGEST = new BigDecimal("1e12");
    private static final int LONGEST_TEXT = 2000;
    private static final int LETTERS_OF_CURRENCY = 3;

    public StrategyField {
        words = List.copyOf(words);
    }

    static StrategyField text(String name, int longest) {
        return new StrategyField(name, Type.TEXT, longest, null, null, List.of(), null);
    }

    static StrategyField longText(String name) {
        return new StrategyField(name, Type.LONG_TEXT, LONGEST_TEXT, null, null, List.of(), null);
    }

    static StrategyField choice(String name, List<String> words) {
        return new StrategyField(name, Type.CHOICE, 0, null, null, words, null);
    }

    static StrategyField whole(String name, int least, int most) {
        return new StrategyField(
                name, Type.WHOLE, 0, BigDecimal.valueOf(least), BigDecimal.valueOf(most), List.of(), null);
    }

    static StrategyField number(String name) {
        return new StrategyField(name, Type.NUMBER, 0, LARGEST.negate(), LARGEST, List.of(), null);
    }

    static StrategyField amount(String name) {
        return new StrategyField(name, Type.NUMBER, 0, BigDecimal.ZERO, LARGEST, List.of(), null);
    }

    static StrategyField day(String name) {
        return new StrategyField(name, Type.DAY, 0, null, null, List.of(), null);
    }

    static StrategyField currency(String name) {
        return new StrategyField(name, Type.CURRENCY, LETTERS_OF_CURRENCY, null, null, List.of(), null);
    }

    static StrategyField yesOrNo(String name) {
        return new StrategyField(name, Type.YES_NO, 0, null, null, List.of(), null);
    }

    static StrategyField link(String name, String kind) {
        return new StrategyField(name, Type.LINK, StrategyName.LONGEST, null, null, List.of(), kind);
    }

    static StrategyField links(String name, String kind, int most) {
        return new StrategyField(
                name, Type.LINKS, StrategyName.LONGEST, null, BigDecimal.valueOf(most), List.of(), kind);
    }

    static StrategyField list(String name, int most, int longest) {
        return new StrategyField(name, Type.LIST, longest, null, BigDecimal.valueOf(most), List.of(), null);
    }

    /** Returns the kind whose entries it names; null where it names none. */
    public @Nullable StrategyKind linked() {
        return links == null ? null : StrategyKind.valueOf(links);
    }

    /** Returns how many texts a list may have. */
    int mostEntries() {
        return most == null ? 0 : most.intValue();
    }
}
