package io.gapwise.site.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the text of a page. Blank lines part its blocks: a title behind {@code #}, headings behind {@code ## id:}, lists
 * behind {@code -}, tables between bars, {@code {example name}}, {@code {program file}}, {@code {codes head of the table}},
 * and paragraphs. Lines that begin with {@code %%} are for those who write.
 */
final class PageFile {

    private final Map<String, Example> examples;
    private final Function<String, String> programs;
    private final List<List<List<Span>>> codes;

    /**
     * @param programs gives the text of a program by the name of its file
     * @param codes the rows of the table of all codes
     */
    PageFile(Map<String, Example> examples, Function<String, String> programs, List<List<List<Span>>> codes) {
        this.examples = examples;
        this.programs = programs;
        this.codes = codes;
    }

    GuidePage page(String name, String text) {
        String plain = text.lines().filter(line -> !line.startsWith("%%")).collect(Collectors.joining("\n"));
        String[] parts = plain.strip().split("\n(?:[ \t]*\n)+");
        List<Block> blocks = new ArrayList<>();
        for (String part : Arrays.asList(parts).subList(2, parts.length)) {
            blocks.add(block(part.strip()));
        }
        return new GuidePage(name, parts[0].substring(2).strip(), Span.of(joined(parts[1])), blocks);
    }

    private Block block(String part) {
        if (part.startsWith("## ")) {
            String[] both = part.substring(3).split(": ", 2);
            return new Block.Heading(both[0], both[1]);
        } else if (part.startsWith("{example ")) {
            String name = part.substring(9, part.length() - 1);
            return new Block.Shown(Objects.requireNonNull(examples.get(name), "There is no example " + name + "."));
        } else if (part.startsWith("{program ")) {
            String file = part.substring(9, part.length() - 1);
            return new Block.Listing(new Program(file, programs.apply(file).strip()));
        } else if (part.startsWith("{codes ")) {
            return new Block.Table(cells(part.substring(7, part.length() - 1)), codes);
        } else if (part.startsWith("- ")) {
            return new Block.Items(Arrays.stream(part.substring(2).split("\n- "))
                    .map(PageFile::joined)
                    .map(Span::of)
                    .toList());
        } else if (part.startsWith("| ")) {
            List<List<List<Span>>> rows = part.lines().map(PageFile::cells).toList();
            return new Block.Table(rows.get(0), rows.subList(1, rows.size()));
        }
        return new Block.Paragraph(Span.of(joined(part)));
    }

    private static List<List<Span>> cells(String row) {
        return Arrays.stream(row.strip().replaceAll("^\\| | \\|$", "").split(" \\| "))
                .map(String::strip)
                .map(Span::of)
                .toList();
    }

    private static String joined(String lines) {
        return lines.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
