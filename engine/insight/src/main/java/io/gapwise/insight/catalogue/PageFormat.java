package io.gapwise.insight.catalogue;

import java.util.Locale;
import java.util.function.Function;

/** Lists the formats in which the catalogue can be written. */
public enum PageFormat {
    MARKDOWN(MarkdownPage::of),
    HTML(HtmlPage::of);

    private final Function<Catalogue, String> writer;

    PageFormat(Function<Catalogue, String> writer) {
        this.writer = writer;
    }

    /** Returns the whole page; the same catalogue always gives the same page. */
    public String page(Catalogue catalogue) {
        return writer.apply(catalogue);
    }

    /** Returns the name as it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
