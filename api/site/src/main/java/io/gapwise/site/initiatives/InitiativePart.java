package io.gapwise.site.initiatives;

/**
 * A part of an initiative that has a page of its own below the address of the initiative. Whoever adds such a page adds
 * one of these as a bean, and all pages of the initiative lead to it.
 *
 * @param path what follows the address of the initiative, such as {@code /at-work}; empty for the page of the initiative itself
 * @param text the key of the text that names the part
 * @param place where it stands among the parts, the smallest first
 */
public record InitiativePart(String path, String text, int place) {}
