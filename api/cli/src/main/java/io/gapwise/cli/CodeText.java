package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.insight.codes.CodeExample;
import io.gapwise.insight.codes.CodePage;
import io.gapwise.insight.codes.CodeSubject;
import io.gapwise.insight.codes.ExampleCheck;
import io.gapwise.insight.codes.Written;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the explanations of problem codes as text for a terminal. */
final class CodeText {

    private static final String MARKS = """
            «x × 201» stands for 201 times x, «U+200B» for the character of that number,
            «byte FC» for that byte.

            """;

    private CodeText() {}

    static String list(List<CodePage> pages) {
        return "In rule files:\n" + lines(pages, CodeSubject.RULES) + "\nIn what is sent:\n"
                + lines(pages, CodeSubject.INPUT);
    }

    static String page(CodePage page) {
        String head = "%s (%s)\n%s\n\n".formatted(page.code(), level(page), page.meaning());
        CodeExample example = page.example();
        return example == null ? head + page.none() + "\n" : head + examples(page, example);
    }

    private static String examples(CodePage page, CodeExample example) {
        String report = page.subject() == CodeSubject.RULES ? ExampleCheck.report(page, example) : "";
        return (example.whole() ? "The files change a small rule set that has every stage.\n\n" : "")
                + (example.marked() ? MARKS : "")
                + texts("Wrong", example.wrong())
                + (report.isEmpty() ? "" : "What check says:\n" + indented(report) + "\n")
                + (example.also().isEmpty()
                        ? ""
                        : "The same mistake also leads to %s.\n\n".formatted(String.join(", ", example.also())))
                + texts("Right", example.right()).stripTrailing()
                + "\n";
    }

    private static String level(CodePage page) {
        if (page.severity() == null) {
            return "in what is sent";
        }
        return page.severity() == Severity.ERROR ? "error in rule files" : "warning in rule files";
    }

    private static String lines(List<CodePage> pages, CodeSubject subject) {
        return pages.stream()
                .filter(page -> page.subject() == subject)
                .map(page -> "  %-24s %s\n".formatted(page.code(), page.meaning()))
                .collect(Collectors.joining());
    }

    private static String texts(String heading, List<Written> texts) {
        return texts.stream()
                .map(text -> "%s, %s:\n%s\n".formatted(heading, text.where(), indented(text.text())))
                .collect(Collectors.joining());
    }

    private static String indented(String text) {
        return text.lines()
                .map(line -> line.isEmpty() ? "\n" : "    " + line + "\n")
                .collect(Collectors.joining());
    }
}
