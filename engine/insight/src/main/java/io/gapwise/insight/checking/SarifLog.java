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

    record Result(String ruleId, int ruleIndex, String level, Message message, List<Location> locations) {}

    record Location(
            PhysicalLocation physicalLocation, @Nullable List<LogicalLocation> logicalLocations) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(String uri) {}

    record Region(int startLine, int startColumn) {}

    record LogicalLocation(String fullyQualifiedName) {}
}
