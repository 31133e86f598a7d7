package io.gapwise.service.recommendations;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A row of a case, as it was sent. */
record StoredCase(@Id @Nullable Long seq, String tenant, String body) {}
