package io.gapwise.insight.checking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports as SARIF 2.1.0, the format in which editors and code hosts accept the results of a checker. */
public final class CheckReportSarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CheckReportSarif() {}

    /**
     * Returns indented JSON without a line break at the end.
     *
     * @param version the version of the program that checked the rules
     */
    public static String text(CheckReport report, String version) {
        SarifLog.Driver driver = new SarifLog.Driver(
                "gapwise",
                version,
                Arrays.stream(ProblemCode.values())
                        .map(CheckReportSarif::descriptor)
                        .toList());
        List<SarifLog.Result> results =
                report.problems().stream().map(CheckReportSarif::result).toList();
        SarifLog.Run run = new SarifLog.Run(new SarifLog.Tool(driver), "utf16CodeUnits", results);
        return JSON.writeValueAsString(new SarifLog(SCHEMA, "2.1.0", List.of(run)));
    }

    private static SarifLog.ReportingDescriptor descriptor(ProblemCode code) {
        String meaning = code.meaning();
        return new SarifLog.ReportingDescriptor(
                code.written(),
                new SarifLog.Message(Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + "."),
                new SarifLog.Configuration(level(code.severity())));
    }

    private static SarifLog.Result result(RuleProblem problem) {
        return new SarifLog.Result(
                problem.code().written(),
                problem.code().ordinal(),
                level(problem.severity()),
                new SarifLog.Message(message(problem)),
                List.of(new SarifLog.Location(
                        new SarifLog.PhysicalLocation(
                                new SarifLog.ArtifactLocation(FileUri.of(problem.file())),
                                new SarifLog.Region(problem.line(), problem.column())),
                        logical(problem.rule()))));
    }

    private static @Nullable List<SarifLog.LogicalLocation> logical(@Nullable String rule) {
        return rule == null ? null : List.of(new SarifLog.LogicalLocation(rule));
    }

    /** Returns what is wrong, what would be accepted, and what was probably meant, each as a sentence. */
    private static String message(RuleProblem problem) {
        String said = problem.message();
        StringBuilder message = new StringBuilder();
        message.append(Character.toUpperCase(said.charAt(0))).append(said.substring(1));
        if (!said.endsWith(".")) {
            message.append('.');
        }
        if (problem.expected() != null) {
            message.append(" Expected ").append(problem.expected()).append('.');
        }
        if (problem.maybe() != null) {
            message.append(" Maybe ").append(problem.maybe()).append('.');
        }
        return message.toString();
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
