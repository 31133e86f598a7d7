package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.Period;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the positions of periods by their names. */
final class Places {

    private final List<String> periods;

    Places(Means means) {
        this.periods = means.periods().stream().map(Period::name).toList();
    }

    int of(JsonNode node, String member) {
        return of(node.path(member).asString());
    }

    int of(String period) {
        int position = periods.indexOf(period);
        if (position < 0) {
            throw new IllegalArgumentException("There is no period \"%s\".".formatted(period));
        }
        return position;
    }
}
