package io.gapwise.site.casepage;

/**
 * A part of a case that has a page of its own below the address of the case. Whoever adds such a page adds one of these as
 * a bean, and all pages of the case lead to it.
 *
 * @param path what follows the address of the case, such as {@code /voices}; empty for the page of the case itself
 * @param text the key of the text that names the part
 * @param place where it stands among the parts, the smallest first
 */
public record CasePart(String path, String text, int place) {}
