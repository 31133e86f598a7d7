package io.gapwise.service.initiatives;

import java.util.Arrays;
import java.util.List;

/** Says how far an initiative is. */
public enum InitiativeStatus {
    PLANNED,
    RUNNING,
    DONE,
    STOPPED;

    /** Lists what can come next. What has ended can go on, because people press the wrong button. */
    public List<InitiativeStatus> next() {
        return switch (this) {
            case PLANNED -> List.of(PLANNED, RUNNING, STOPPED);
            case RUNNING -> List.of(RUNNING, DONE, STOPPED);
            case DONE -> List.of(DONE, RUNNING);
            case STOPPED -> List.of(STOPPED, RUNNING);
        };
    }

    static List<String> names(List<InitiativeStatus> some) {
        return some.stream().map(Enum::name).toList();
    }

    static List<String> names() {
        return names(Arrays.asList(values()));
    }
}
