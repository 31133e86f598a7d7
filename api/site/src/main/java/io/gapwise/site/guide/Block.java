package io.gapwise.site.guide;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a page: what stands below each other on it. */
sealed interface Block {

    /** Returns the name by which the template knows this kind of block. */
    String kind();

    /** @param id the name under which links reach the heading, alike in all languages */
    record Heading(String id, String text) implements Block {

        @Override
        public String kind() {
            return "heading";
        }
    }

    record Paragraph(List<Span> text) implements Block {

        @Override
        public String kind() {
            return "paragraph";
        }
    }

    record Items(List<List<Span>> items) implements Block {

        @Override
        public String kind() {
            return "items";
        }
    }

    /** @param rows the cells, without the head */
    record Table(List<List<Span>> head, List<List<List<Span>>> rows) implements Block {

        @Override
        public String kind() {
            return "table";
        }

        /** Returns a name by which readers who do not see it tell it from other tables. */
        public String name() {
            return head.stream().flatMap(List::stream).map(Span::text).collect(Collectors.joining(", "));
        }
    }

    record Shown(Example example) implements Block {

        @Override
        public String kind() {
            return "example";
        }
    }

    record Listing(Program program) implements Block {

        @Override
        public String kind() {
            return "program";
        }
    }
}
