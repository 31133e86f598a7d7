package io.gapwise.cli;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.PriorityJson;
import io.gapwise.core.json.RankedCase;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Runs {@code gapwise priority}, which says in which place a case comes among others. */
@Command(
        name = "priority",
        description = "Says in which place a case comes among others, and why.",
        footer = {
            "",
            "FILE holds one JSON object: the \"case\", the \"recommendation\" as it was given (left out: what",
            "the rules recommend today), and under \"standing\" what is known of its objective and cost, such as",
            "  {\"objective\": {\"named\": \"YES\", \"weight\": \"HIGH\"}, \"ease\": {\"assetExists\": \"NO\"}}.",
            "Nothing is stored.",
            "Exit codes: 0 done, 1 the file is bad, 2 wrong use."
        })
final class PriorityCommand extends JudgingCommand<RankedCase> {

    @Override
    RankedCase read(byte[] json) throws BadCase {
        return RankedCase.read(json);
    }

    @Override
    String judgement(RankedCase ranked, Advisor advisor, Locale spoken) {
        Advice given = given(ranked.recommendation(), ranked.gapCase(), advisor);
        return PriorityJson.text(advisor.priority(ranked.gapCase(), given, ranked.standing(), spoken)
                .priority());
    }
}
