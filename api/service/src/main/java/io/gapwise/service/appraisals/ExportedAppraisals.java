package io.gapwise.service.appraisals;

import io.gapwise.service.export.ExportPart;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Exports rounds of appraisals, as far as they are shown. */
@Component
@Order(49)
class ExportedAppraisals implements ExportPart {

    private static final String ROUND = "appraisals";
    private static final int AT_ONCE = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AppraisalRounds rounds;

    ExportedAppraisals(AppraisalRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<String> types() {
        return List.of(ROUND);
    }

    @Override
    public Writing begin() {
        long newest = rounds.before(Long.MAX_VALUE, 1).stream()
                .mapToLong(AppraisalRound::place)
                .findFirst()
                .orElse(0);
        return ExportPart.<AppraisalRound>pageByPage(
                ROUND, last -> rounds.before(last == null ? newest + 1 : last.place(), AT_ONCE), this::fields);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fields(AppraisalRound round) {
        return JSON.convertValue(AppraisalJson.of(round, name -> false), Map.class);
    }
}
