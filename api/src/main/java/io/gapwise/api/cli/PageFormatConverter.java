package io.gapwise.api.cli;

import io.gapwise.api.catalogue.PageFormat;
import io.gapwise.engine.problems.Nearest;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds the format of a page by its name. */
final class PageFormatConverter implements ITypeConverter<PageFormat> {

    @Override
    public PageFormat convert(String written) {
        return Arrays.stream(PageFormat.values())
                .filter(format -> format.toString().equals(written))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(refusal(written)));
    }

    private static String refusal(String written) {
        List<String> names =
                Arrays.stream(PageFormat.values()).map(PageFormat::toString).toList();
        String nearest = Nearest.to(written, names);
        return "'%s' is neither %s.%s"
                .formatted(written, String.join(" nor ", names), nearest == null ? "" : " Maybe " + nearest + ".");
    }
}
