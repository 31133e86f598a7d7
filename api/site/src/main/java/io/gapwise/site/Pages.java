package io.gapwise.site;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Offers small functions that every template needs, as {@code @pages}. */
@Component("pages")
public final class Pages {

    /** Returns the part of the site that the reader is in, which is the first segment of the address. */
    public String section() {
        return ServletUriComponentsBuilder.fromCurrentRequest().build().getPathSegments().stream()
                .findFirst()
                .orElse("");
    }

    /** Turns a word of the contract into the name of a CSS class: {@code NOT_TRAINING} becomes {@code not-training}. */
    public String css(Object word) {
        return word.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
