package io.gapwise.service.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Holds what can be set under {@code gapwise.database}.
 *
 * @param passwordFile a file whose only line is the password of the database, so that the password stands in no command
 *     line and in no environment; null where there is none
 */
@ConfigurationProperties("gapwise.database")
record DatabaseSettings(@Nullable String passwordFile) {}
