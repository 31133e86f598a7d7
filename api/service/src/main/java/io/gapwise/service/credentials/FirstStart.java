package io.gapwise.service.credentials;

import io.gapwise.service.settings.DatabaseFile;
import io.gapwise.service.settings.StartCondition;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses a start that would be open to other machines before it makes a data folder. Where there is a database, the
 * {@link Door} looks for credentials in it.
 */
@Component
final class FirstStart implements StartCondition {

    @Override
    public void check(Environment settings) {
        Reach reach = Reach.of(settings);
        if (reach.others().isPresent() && !isStored(settings) && !isLetIn(Binder.get(settings))) {
            throw new OpenToOthers(reach.others().get(), new StoreArguments(settings));
        }
    }

    private static boolean isStored(Environment settings) {
        return settings.containsProperty("spring.datasource.url")
                || DatabaseFile.in(Path.of(settings.getProperty("gapwise.data-dir", ".gapwise")))
                        .exists();
    }

    private static boolean isLetIn(Binder settings) {
        return settings.bind("gapwise.open", Boolean.class).orElse(false)
                || settings.bind("gapwise.access.jwt.jwk-set", String.class).isBound()
                || settings.bind("gapwise.access.oidc.issuer", String.class).isBound();
    }
}
