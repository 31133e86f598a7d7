package io.gapwise.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Takes the tenant's name for a credential, for tests of what tenants see. */
@Component
@Primary
@ConditionalOnProperty(TenantByHeader.SETTING)
public class TenantByHeader implements CallerSource {

    public static final String SETTING = "test.tenant-by-header";
    public static final String HEADER = "X-Tenant";

    @Override
    public Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER)).map(Caller::program);
    }
}
