package io.gapwise.site.guide;

import java.util.List;

/**
 * A page of the guide in one language.
 *
 * @param name the end of its address, alike in all languages
 * @param lead what the page is about, in a sentence or two
 */
record GuidePage(String name, String title, List<Span> lead, List<Block> blocks) {

    GuidePage {
        lead = List.copyOf(lead);
        blocks = List.copyOf(blocks);
    }

    /** Returns the examples in the order in which they stand on the page. */
    List<Example> examples() {
        return blocks.stream()
                .filter(Block.Shown.class::isInstance)
                .map(block -> ((Block.Shown) block).example())
                .toList();
    }
}
