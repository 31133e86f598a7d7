package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.insight.difference.Impact;
import io.gapwise.insight.difference.ImpactReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a folder of rules to a running service, which counts how many of its stored cases they answer differently. */
final class StoredImpact {

    private static final JsonMapper JSON = new JsonMapper();

    private final ArgumentCheck use;

    StoredImpact(ArgumentCheck use) {
        this.use = use;
    }

    Impact count(String address, Path folder) throws IOException {
        RuleFiles files = RuleFiles.in(folder);
        Map<String, String> texts = new LinkedHashMap<>();
        files.files().forEach((name, text) -> texts.put(name, new String(text, StandardCharsets.UTF_8)));
        files.translations().forEach((name, text) -> texts.put(name, new String(text, StandardCharsets.UTF_8)));
        String service = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        JsonNode answer = JSON.readTree(new ServiceCall(use)
                .answer(service + "/api/v1/rulesets/impact?whole=true", JSON.writeValueAsBytes(texts)));
        JsonNode impact = answer.get("impact");
        if (impact == null) {
            throw use.wrong("The service cannot read these rules; check says why.");
        }
        return ImpactReport.read(impact.toString());
    }
}
