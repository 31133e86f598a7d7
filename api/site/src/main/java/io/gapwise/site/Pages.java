package io.gapwise.site;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Small things that every template needs; they know it as {@code @pages}. */
@Component("pages")
public final class Pages {

    /** The part of the site that is being looked at: the first word of the address. */
    public String section() {
        return ServletUriComponentsBuilder.fromCurrentRequest().build().getPathSegments().stream()
                .findFirst()
                .orElse("");
    }

    /** A word of the contract as the name of a style: {@code NOT_TRAINING} is {@code not-training}. */
    public String css(Object word) {
        return word.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
