package io.gapwise.service.keeping;

import io.gapwise.app.ServiceUnderTest;

/** Does now what the service does at night. */
public final class Compacting {

    private Compacting() {}

    public static void now(ServiceUnderTest service) {
        service.bean(Compaction.class).compact();
    }
}
