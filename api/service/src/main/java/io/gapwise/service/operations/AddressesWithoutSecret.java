package io.gapwise.service.operations;

import io.micrometer.common.KeyValue;
import java.util.List;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Keeps addresses whose last part is a secret out of traces. */
@Component
final class AddressesWithoutSecret extends DefaultServerRequestObservationConvention {

    private static final List<String> SECRET = List.of("/voices/", "/calendar/");

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        if (context.getCarrier() == null) {
            return super.httpUrl(context);
        }
        String address = context.getCarrier().getRequestURI();
        return SECRET.stream()
                .filter(address::contains)
                .findFirst()
                .map(place -> KeyValue.of("http.url", place + "{token}"))
                .orElseGet(() -> super.httpUrl(context));
    }
}
