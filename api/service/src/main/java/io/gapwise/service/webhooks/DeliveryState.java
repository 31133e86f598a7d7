package io.gapwise.service.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what becomes of something that could not be delivered. */
enum DeliveryState {
    /** It is sent again when it is due. */
    WAITING,
    /** It was sent as often as may be, and is sent again only when somebody says so. */
    DEAD;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(DeliveryState::word).toList();
    }

    static Optional<DeliveryState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
