package io.gapwise.site.picture;

import io.gapwise.service.access.PerTenant;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.ListedRecommendations;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the counts that the charts show, apart for each tenant. */
@Component
class ChartCountsCache {

    /** The counts of a tenant take some megabytes. Those of a tenant that is forgotten are counted again. */
    private static final int TENANTS = 20;

    private final PerTenant<TenantChartCounts> counts;

    ChartCountsCache(ListedRecommendations recommendations, ErasedCases erased, Clock clock) {
        this.counts = new PerTenant<>(TENANTS, () -> new TenantChartCounts(recommendations, erased, clock));
    }

    PeriodCounts picture(Period period) {
        return counts.current().picture(period);
    }

    List<Dot> dots(Period period) {
        return counts.current().dots(period);
    }
}
