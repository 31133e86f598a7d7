package io.gapwise.site.cases;

import io.gapwise.service.recommendations.CaseQuery;
import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows each filter of a list as a chip with a link that removes it. */
@Component
final class Chips {

    /**
     * Describes one filter.
     *
     * @param without the address of the list without this filter
     */
    record Chip(String label, String value, String without) {}

    private final SiteTexts say;

    Chips(SiteTexts say) {
        this.say = say;
    }

    List<Chip> of(Filters filters) {
        List<Chip> chips = new ArrayList<>();
        add(chips, filters, Filters.TEXT, filters.value(Filters.TEXT));
        for (Facet facet : Facet.values()) {
            String word = filters.value(facet.parameter());
            add(chips, filters, facet.parameter(), word == null ? null : facet.said(word, say));
        }
        String bucket = filters.value(Filters.READINESS);
        add(
                chips,
                filters,
                Filters.READINESS,
                CaseQuery.NOT_KNOWN.equals(bucket)
                        ? say.text("cases.unknown")
                        : bucket == null ? null : bucket.replace("-", "–"));
        add(chips, filters, Filters.OWNER, filters.value(Filters.OWNER));
        add(chips, filters, Filters.TAG, filters.value(Filters.TAG));
        add(chips, filters, Filters.FROM, day(filters.value(Filters.FROM)));
        add(chips, filters, Filters.TO, day(filters.value(Filters.TO)));
        return chips;
    }

    private void add(List<Chip> chips, Filters filters, String name, @Nullable String value) {
        if (value != null) {
            chips.add(new Chip(say.text("cases.filter." + name), value, filters.without(name)));
        }
    }

    private static @Nullable String day(@Nullable String iso) {
        return iso == null
                ? null
                : LocalDate.parse(iso)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(LocaleContextHolder.getLocale()));
    }
}
