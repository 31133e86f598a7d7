package io.gapwise.cli;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.insight.catalogue.PageFormat;
import io.gapwise.sheets.CaseFormat;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds a format by its name. */
abstract class FormatConverter<F extends Enum<F>> implements ITypeConverter<F> {

    private final List<F> formats;

    private FormatConverter(F[] formats) {
        this.formats = List.of(formats);
    }

    @Override
    public F convert(String written) {
        return formats.stream()
                .filter(format -> format.toString().equals(written))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(refusal(written)));
    }

    private String refusal(String written) {
        List<String> names = formats.stream().map(Enum::toString).toList();
        String nearest = NearestWord.to(written, names);
        return "'%s' is neither %s.%s"
                .formatted(written, String.join(" nor ", names), nearest == null ? "" : " Maybe " + nearest + ".");
    }

    static final class OfPages extends FormatConverter<PageFormat> {

        OfPages() {
            super(PageFormat.values());
        }
    }

    static final class OfReports extends FormatConverter<ReportFormat> {

        OfReports() {
            super(ReportFormat.values());
        }
    }

    static final class OfVocabularies extends FormatConverter<VocabularyFormat> {

        OfVocabularies() {
            super(VocabularyFormat.values());
        }
    }

    static final class OfDifferences extends FormatConverter<DifferenceFormat> {

        OfDifferences() {
            super(DifferenceFormat.values());
        }
    }

    static final class OfImpacts extends FormatConverter<ImpactFormat> {

        OfImpacts() {
            super(ImpactFormat.values());
        }
    }

    static final class OfTests extends FormatConverter<TestFormat> {

        OfTests() {
            super(TestFormat.values());
        }
    }

    static final class OfProofs extends FormatConverter<ProofFormat> {

        OfProofs() {
            super(ProofFormat.values());
        }
    }

    static final class OfCases extends FormatConverter<CaseFormat> {

        OfCases() {
            super(CaseFormat.values());
        }
    }

    static final class OfTemplates extends FormatConverter<TemplateFormat> {

        OfTemplates() {
            super(TemplateFormat.values());
        }
    }
}
