/** Tests of TLS with the certificates of {@link io.gapwise.service.tls.TestCertificate}. */
@NullMarked
package io.gapwise.service.tls;

import org.jspecify.annotations.NullMarked;
