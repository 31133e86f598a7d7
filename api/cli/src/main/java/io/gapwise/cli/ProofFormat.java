package io.gapwise.cli;

import io.gapwise.insight.checking.ProofSarif;
import io.gapwise.insight.proof.ProofJson;
import io.gapwise.insight.proof.ProofMarkdown;
import io.gapwise.insight.proof.ProofReport;
import io.gapwise.insight.proof.ProofText;
import io.gapwise.insight.proof.ProofTexts;
import java.util.Locale;

/** The formats in which a proof of rules can be written. */
enum ProofFormat {
    TEXT,
    MARKDOWN,
    JSON,
    SARIF;

    /** @param folder the folder of the rules, as reports name it */
    String of(ProofReport report, ProofTexts texts, String folder) {
        String written = switch (this) {
            case TEXT -> ProofText.of(report, texts);
            case MARKDOWN -> ProofMarkdown.of(report, texts);
            case JSON -> ProofJson.text(report, texts);
            case SARIF -> ProofSarif.text(report, texts, folder, Version.ofProgram());
        };
        return written + "\n";
    }

    /** Returns the name of the format on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
