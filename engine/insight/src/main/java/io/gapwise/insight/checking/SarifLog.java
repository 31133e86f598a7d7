package io.gapwise.insight.checking;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models the part of SARIF 2.1.0 that a report needs, under the names of the standard. */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

    record Run(Tool tool, String columnKind, List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<ReportingDescriptor> rules) {}

    record ReportingDescriptor(String id, Message shortDescription, Configuration defaultConfiguration) {}

    record Configuration(String level) {}

    record Message(String text) {}

    record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Message message,
            List<Location> locations,
            @Nullable List<Location> relatedLocations,
            @Nullable List<Fix> fixes) {}

    record Location(
            PhysicalLocation physicalLocation,
            @Nullable List<LogicalLocation> logicalLocations,
            @Nullable Message message) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(String uri) {}

    /** A region on one line; {@code endColumn} is the column behind it. */
    record Region(int startLine, int startColumn, @Nullable Integer endColumn) {}

    record LogicalLocation(String fullyQualifiedName) {}

    record Fix(Message description, List<ArtifactChange> artifactChanges) {}

    record ArtifactChange(ArtifactLocation artifactLocation, List<Replacement> replacements) {}

    record Replacement(Region deletedRegion, Message insertedContent) {}
}
