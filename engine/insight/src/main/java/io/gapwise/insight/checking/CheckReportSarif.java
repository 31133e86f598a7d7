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
                List.of(location(problem, null)),
                related(problem),
                fixes(problem));
    }

    private static SarifLog.Location location(RuleProblem problem, SarifLog.@Nullable Message message) {
        Integer end = problem.endColumn() == 0 ? null : problem.endColumn();
        return new SarifLog.Location(
                new SarifLog.PhysicalLocation(
                        new SarifLog.ArtifactLocation(FileUri.of(problem.file())),
                        new SarifLog.Region(problem.line(), problem.column(), end)),
                logical(problem.rule()),
                message);
    }

    /** Shows the first of the problems that follow from this one; results of their own would bury it. */
    private static @Nullable List<SarifLog.Location> related(RuleProblem problem) {
        List<SarifLog.Location> related = problem.consequences().stream()
                .limit(RuleProblem.SHOWN_CONSEQUENCES)
                .map(following -> location(
                        following, new SarifLog.Message(sentence(following.message()))))
                .toList();
        return related.isEmpty() ? null : related;
    }

    private static @Nullable List<SarifLog.Fix> fixes(RuleProblem problem) {
        return problem.fix()
                .map(fix -> List.of(new SarifLog.Fix(
                        new SarifLog.Message("Write " + fix.text()),
                        List.of(new SarifLog.ArtifactChange(
                                new SarifLog.ArtifactLocation(FileUri.of(problem.file())),
                                List.of(new SarifLog.Replacement(
                                        new SarifLog.Region(fix.line(), fix.column(), fix.endColumn()),
                                        new SarifLog.Message(fix.text()))))))))
                .orElse(null);
    }

    private static @Nullable List<SarifLog.LogicalLocation> logical(@Nullable String rule) {
        return rule == null ? null : List.of(new SarifLog.LogicalLocation(rule));
    }

    /** Returns what is wrong, what would be accepted, what was probably meant and how much follows, each as a sentence. */
    private static String message(RuleProblem problem) {
        StringBuilder message = new StringBuilder(sentence(problem.message()));
        if (problem.expected() != null) {
            message.append(" Expected ").append(problem.expected()).append('.');
        }
        if (problem.maybe() != null) {
            message.append(" Maybe ").append(problem.maybe()).append('.');
        }
        int following = problem.consequences().size();
        if (following > 0) {
            message.append(following == 1 ? " 1 more problem follows" : " %d more problems follow".formatted(following))
                    .append(" from this one.");
        }
        return message.toString();
    }

    private static String sentence(String said) {
        return Character.toUpperCase(said.charAt(0)) + said.substring(1) + (said.endsWith(".") ? "" : ".");
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
