package io.gapwise.service.webhooks;

import io.gapwise.service.webhooks.AllowedAddresses.ForbiddenAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends one thing to one address. Of the answer only the status counts; its body is not read, and nothing follows where it
 * leads.
 */
@Component
final class WebhookSender implements DisposableBean {

    private static final int CONNECTIONS = 256;
    private static final int SHORT = 16 * 1024;
    private static final int LONGEST_DIGITS = 6;
    private static final Duration LONGEST_REST = Duration.ofHours(6);

    private final AllowedAddresses addresses;
    private final CloseableHttpClient client;
    private final Duration patience;
    private final Clock clock;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    WebhookSender(AllowedAddresses addresses, WebhookSettings settings, Clock clock) {
        this.addresses = addresses;
        this.patience = settings.patience();
        this.clock = clock;
        Timeout timeout = Timeout.of(patience);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(timeout).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .setUserAgent("Gapwise")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Sends something, signed with all secrets of the webhook that hold at the moment. */
    Outcome send(Webhook hook, String id, String body) {
        URI url = AllowedAddresses.read(hook.content().url()).orElse(null);
        if (url == null || !addresses.allows(url)) {
            return Outcome.forbidden();
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        long time = now.toEpochSecond();
        HttpPost request = new HttpPost(url);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", String.valueOf(time));
        request.setHeader(
                "webhook-signature",
                hook.secrets(now).stream()
                        .map(secret -> WebhookSecret.signature(secret, id, time, body))
                        .collect(Collectors.joining(" ")));
        return sent(request);
    }

    /** A receiver that sends a byte now and then would never time out, so the whole has an end as well. */
    private Outcome sent(HttpPost request) {
        AtomicBoolean late = new AtomicBoolean();
        Runnable stop = () -> {
            late.set(true);
            request.cancel();
        };
        ScheduledFuture<?> end = deadlines.schedule(stop, patience.toMillis(), TimeUnit.MILLISECONDS);
        AtomicReference<@Nullable Outcome> answer = new AtomicReference<>();
        try {
            client.execute(request, response -> {
                answer.set(Outcome.answered(response.getCode(), again(response.getFirstHeader("Retry-After"))));
                passOver(request, response);
                return answer;
            });
            return Objects.requireNonNull(answer.get());
        } catch (IOException e) {
            Outcome known = answer.get();
            return known == null ? failed(e, late.get()) : known;
        } finally {
            end.cancel(false);
        }
    }

    private static Outcome failed(IOException failure, boolean late) {
        if (failure instanceof ForbiddenAddress) {
            return Outcome.forbidden();
        }
        if (failure instanceof UnknownHostException) {
            return Outcome.unknownHost();
        }
        return late || failure instanceof InterruptedIOException ? Outcome.timedOut() : Outcome.unreachable();
    }

    /** A short body leaves the connection for what is sent next; a longer one is not waited for. */
    private static void passOver(HttpPost request, ClassicHttpResponse response) throws IOException {
        if (response.getEntity() != null && response.getEntity().getContent().readNBytes(SHORT).length == SHORT) {
            request.cancel();
        }
    }

    private static @Nullable Duration again(@Nullable Header header) {
        String value = header == null ? "" : header.getValue();
        if (!value.matches("[0-9]{1," + LONGEST_DIGITS + "}")) {
            return null;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(value));
        return asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
