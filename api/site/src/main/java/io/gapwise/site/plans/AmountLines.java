package io.gapwise.site.plans;

import io.gapwise.practice.plan.Load;
import io.gapwise.sheets.WrittenNumber;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes amounts as people type them: a name on each line, behind a colon one number, or one for each period with
 * semicolons between them. What is no number is sent on as it was typed, and refused there with everything else.
 */
final class AmountLines {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AmountLines() {}

    /** Reads lines as an object whose members are the names; names without a number are left out. */
    static ObjectNode read(List<String> lines) {
        return all(lines.stream().filter(line -> line.lastIndexOf(':') > 0).toList());
    }

    /** Reads lines of which each has to say a number; what has none, or a second one, is refused as what it is. */
    static ObjectNode all(List<String> lines) {
        ObjectNode amounts = JSON.objectNode();
        for (String line : lines) {
            int colon = line.lastIndexOf(':');
            String name = (colon < 0 ? line : line.substring(0, colon)).strip();
            boolean again = amounts.has(name);
            amounts.set(name, colon < 0 || again ? JSON.stringNode(line) : amount(line.substring(colon + 1)));
        }
        return amounts;
    }

    /** Lists the names of lines, with a number and without. */
    static List<String> names(List<String> lines) {
        return lines.stream()
                .map(line -> line.lastIndexOf(':') > 0 ? line.substring(0, line.lastIndexOf(':')) : line)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Reads one number, or a list of them. */
    static JsonNode amount(String typed) {
        String[] parts = typed.split(";");
        if (parts.length <= 1) {
            return number(typed);
        }
        ArrayNode list = JSON.arrayNode();
        Stream.of(parts).forEach(part -> list.add(number(part)));
        return list;
    }

    static JsonNode number(String typed) {
        String text = typed.strip();
        try {
            return JSON.numberNode(WrittenNumber.read(text, decimal(), true).longValueExact());
        } catch (NumberFormatException e) {
            return JSON.stringNode(text);
        } catch (ArithmeticException e) {
            return JSON.numberNode(WrittenNumber.read(text, decimal(), true));
        }
    }

    private static WrittenNumber.DecimalSign decimal() {
        return DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()).getDecimalSeparator() == ','
                ? WrittenNumber.DecimalSign.COMMA
                : WrittenNumber.DecimalSign.POINT;
    }

    /** Writes one number where it is the same for every period, or one for each. */
    static String perPeriod(List<Long> byPeriod) {
        return byPeriod.stream().distinct().count() <= 1
                ? byPeriod.stream().findFirst().map(String::valueOf).orElse("")
                : listed(byPeriod);
    }

    /** Writes one number where it is spread evenly, or one for each period; empty where there is none. */
    static String spread(Load load, int length) {
        if (load.total() == 0) {
            return "";
        }
        return load.equals(Load.even(load.total(), length)) || length == 1
                ? String.valueOf(load.total())
                : listed(load.byOffset());
    }

    private static String listed(List<Long> amounts) {
        return amounts.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }
}
