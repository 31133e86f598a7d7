/** Has the service speak TLS with a certificate and a key in PEM files. */
@NullMarked
package io.gapwise.service.tls;

import org.jspecify.annotations.NullMarked;
