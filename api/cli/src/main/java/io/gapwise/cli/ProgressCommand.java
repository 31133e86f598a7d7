package io.gapwise.cli;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JudgedCase;
import io.gapwise.core.json.ProgressJson;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Runs {@code gapwise progress}, which judges what came of a recommendation. */
@Command(
        name = "progress",
        description = "Judges what came of a recommendation, and says what to do now.",
        footer = {
            "",
            "FILE holds one JSON object: the \"case\", the \"recommendation\" as it was given (left out: what",
            "the rules recommend today), and under \"followUp\" what is known by now, such as",
            "  {\"weeks\": 14, \"inPlace\": \"YES\", \"use\": {\"percent\": 20}, \"result\": {\"moved\": \"NO\"}}.",
            "Nothing is stored.",
            "Exit codes: 0 done, 1 the file is bad, 2 wrong use."
        })
final class ProgressCommand extends JudgingCommand<JudgedCase> {

    @Override
    JudgedCase read(byte[] json) throws BadCase {
        return JudgedCase.read(json);
    }

    @Override
    String judgement(JudgedCase judged, Advisor advisor, Locale spoken) {
        Advice given = given(judged.recommendation(), judged.gapCase(), advisor);
        return ProgressJson.text(advisor.progress(judged.gapCase(), given, judged.followUp(), spoken)
                .progress());
    }
}
