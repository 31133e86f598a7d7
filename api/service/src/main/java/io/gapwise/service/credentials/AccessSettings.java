package io.gapwise.service.credentials;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Says what holds while no credential is set up.
 *
 * @param open whether a service that other machines can reach may then be open to everybody
 */
@ConfigurationProperties("gapwise")
record AccessSettings(@DefaultValue("false") boolean open) {}
