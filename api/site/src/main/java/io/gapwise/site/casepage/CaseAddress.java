package io.gapwise.site.casepage;

/** Knows the address of a case. */
final class CaseAddress {

    static final String PATH = "/cases/{id}";

    private CaseAddress() {}

    /** Returns where a form leads that was taken. */
    static String redirect(String id) {
        return "redirect:/cases/" + id;
    }
}
