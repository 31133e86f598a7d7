package io.gapwise.site.initiatives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists what is wrong with a form, in the language of the page, so that each problem stands beside its field. */
record FormProblems(List<Shown> all) {

    static final FormProblems NONE = new FormProblems(List.of());

    FormProblems {
        all = List.copyOf(all);
    }

    /**
     * Holds one problem.
     *
     * @param field the id of the field on the page
     * @param label what the field is called
     */
    record Shown(String field, String label, String text) {

        /** Returns the same said otherwise; itself where the text is empty. */
        Shown said(String otherwise) {
            return otherwise.isEmpty() ? this : new Shown(field, label, otherwise);
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns what is wrong with a field; null where it is right. */
    public @Nullable String at(String field) {
        return all.stream()
                .filter(each -> each.field().equals(field))
                .map(Shown::text)
                .findFirst()
                .orElse(null);
    }
}
