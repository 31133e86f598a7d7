package io.gapwise.service.operations;

import io.gapwise.service.pages.LinkPaths;
import io.micrometer.common.KeyValue;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Keeps the addresses of pages whose last part is a secret out of traces. */
@Component
final class LinksWithoutSecret extends DefaultServerRequestObservationConvention {

    private static final List<String> PAGES =
            Stream.concat(LinkPaths.ALL.stream(), Stream.of("/calendar/")).toList();

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        if (context.getCarrier() != null) {
            String address = context.getCarrier().getRequestURI();
            for (String page : PAGES) {
                if (address.contains(page)) {
                    return KeyValue.of("http.url", page + "{token}");
                }
            }
        }
        return super.httpUrl(context);
    }
}
