package io.gapwise.site.cases;

import io.gapwise.service.recommendations.CaseQuery.Order;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers the choices of the form above the list. */
@Component
final class Choices {

    /** These filters are used most; the others are folded away. */
    private static final List<Facet> ALWAYS_SHOWN = List.of(Facet.VERDICT, Facet.CAUSE, Facet.METHOD);

    private static final List<String> BUCKETS = List.of("0-24", "25-49", "50-74", "75-100");

    /** Describes one word that can be chosen. */
    record Option(String value, String text, boolean chosen) {}

    /** Describes a list of words of which one can be chosen. */
    record Choice(String name, List<Option> options) {}

    private final SiteTexts say;

    Choices(SiteTexts say) {
        this.say = say;
    }

    List<Choice> shown(Filters filters) {
        return ALWAYS_SHOWN.stream().map(facet -> of(facet, filters)).toList();
    }

    List<Choice> folded(Filters filters) {
        return Stream.concat(
                        Arrays.stream(Facet.values())
                                .filter(facet -> !ALWAYS_SHOWN.contains(facet))
                                .map(facet -> of(facet, filters)),
                        Stream.of(readiness(filters)))
                .toList();
    }

    /** Says whether one of the folded filters is in use. */
    boolean unfolded(Filters filters) {
        return folded(filters).stream().anyMatch(choice -> filters.value(choice.name()) != null)
                || filters.value(Filters.OWNER) != null
                || filters.value(Filters.TAG) != null
                || filters.value(Filters.FROM) != null
                || filters.value(Filters.TO) != null;
    }

    Choice order(Filters filters) {
        List<Option> options = new ArrayList<>();
        for (Order order : Order.values()) {
            String name = order.name().toLowerCase(Locale.ROOT);
            options.add(new Option(
                    order == Order.NEWEST ? "" : name,
                    say.text("cases.sort." + name),
                    name.equals(filters.value(Filters.SORT))));
        }
        return new Choice(Filters.SORT, options);
    }

    private Choice of(Facet facet, Filters filters) {
        String chosen = filters.value(facet.parameter());
        return new Choice(
                facet.parameter(),
                facet.words().stream()
                        .map(word -> new Option(word, facet.said(word, say), word.equals(chosen)))
                        .toList());
    }

    /** A link may ask for a range of readiness that the form does not offer. */
    private static Choice readiness(Filters filters) {
        @Nullable String chosen = filters.value(Filters.READINESS);
        Stream<String> own = chosen == null || BUCKETS.contains(chosen) ? Stream.of() : Stream.of(chosen);
        return new Choice(
                Filters.READINESS,
                Stream.concat(BUCKETS.stream(), own)
                        .map(bucket -> new Option(bucket, bucket.replace("-", "–"), bucket.equals(chosen)))
                        .toList());
    }
}
