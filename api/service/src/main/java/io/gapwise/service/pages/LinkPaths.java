package io.gapwise.service.pages;

import java.util.List;

/** Lists where people answer who have nothing but a link. What follows there in an address is a secret. */
public final class LinkPaths {

    /** Each begins and ends with a slash. */
    public static final List<String> ALL = List.of("/voices/", "/at-work/", "/choose/");

    private LinkPaths() {}
}
