package io.gapwise.service.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds the certificate that is shown, and takes over a new one when its files change. Spring's own watching of files
 * would also take over files that do not belong together, and fail.
 */
@Component
class TlsCertificate {

    private static final Logger LOG = LoggerFactory.getLogger(TlsCertificate.class);
    private static final String NAME = "gapwise";

    private final TlsSettings settings;
    private final Clock clock;
    private final DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
    private volatile @Nullable TlsFiles shown;
    private String seen = "";
    private String refused = "";
    private boolean warned;

    TlsCertificate(TlsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean isUsed() {
        return settings.areUsed();
    }

    /**
     * Has a server speak TLS.
     *
     * @throws TlsFilesUnusable if the files cannot be used
     */
    synchronized void use(TomcatServletWebServerFactory server) {
        if (shown == null) {
            TlsFiles files = new TlsFiles(path(settings.certificate()), path(settings.key()));
            seen = stateOf(files);
            bundles.registerBundle(NAME, bundle(files.read(clock)));
            shown = files;
        }
        server.setSsl(Ssl.forBundle(NAME));
        server.setSslBundles(bundles);
    }

    /**
     * Looks whether the files have changed. Both are seldom written at the same moment, so what does not fit is looked at
     * again each time and the old certificate is shown until it does.
     */
    @Scheduled(fixedDelay = 1000)
    synchronized void reload() {
        @Nullable TlsFiles files = shown;
        if (files == null) {
            return;
        }
        String now = stateOf(files);
        if (now.equals(seen)) {
            return;
        }
        try {
            bundles.updateBundle(NAME, bundle(files.read(clock)));
            seen = now;
            refused = "";
            LOG.info("The new TLS certificate is in use.");
        } catch (TlsFilesUnusable e) {
            warnOnce(now, e);
        }
    }

    /** Says nothing at the first look, which may be between the writing of the one file and of the other. */
    private void warnOnce(String state, TlsFilesUnusable why) {
        if (!state.equals(refused)) {
            refused = state;
            warned = false;
        } else if (!warned) {
            warned = true;
            LOG.warn("The TLS certificate stays the old one, because of the new files: {}.", why.problems());
        }
    }

    private static SslBundle bundle(PemSslStore store) {
        return SslBundle.of(new PemSslStoreBundle(store.withAlias(NAME), null));
    }

    private static Path path(@Nullable String file) {
        return Path.of(String.valueOf(file)).toAbsolutePath().normalize();
    }

    /** Tells when the files were written and how long they are; links are followed, as a change of them counts too. */
    private static String stateOf(TlsFiles files) {
        StringBuilder state = new StringBuilder();
        for (Path file : List.of(files.certificate(), files.key())) {
            try {
                state.append(file.toRealPath())
                        .append(Files.getLastModifiedTime(file))
                        .append(Files.size(file))
                        .append(' ');
            } catch (IOException e) {
                state.append("none ");
            }
        }
        return state.toString();
    }
}
