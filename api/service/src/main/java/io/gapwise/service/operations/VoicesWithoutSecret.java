package io.gapwise.service.operations;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Keeps the addresses of pages whose last part is a secret out of traces. */
@Component
final class VoicesWithoutSecret extends DefaultServerRequestObservationConvention {

    private static final String PAGES = "/voices/";
    private static final KeyValue WITHOUT_SECRET = KeyValue.of("http.url", PAGES + "{token}");

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        return context.getCarrier() != null
                        && context.getCarrier().getRequestURI().contains(PAGES)
                ? WITHOUT_SECRET
                : super.httpUrl(context);
    }
}
