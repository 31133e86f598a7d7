package io.gapwise.service.priorities;

import io.gapwise.core.cases.Method;
import io.gapwise.service.strategy.StrategyItem;
import java.util.List;

/** A learning asset of the capability that a case names, and how it fits what was advised. */
public record AssetThere(StrategyItem asset, Fit fit) {

    /** Says whether it teaches in a way that was advised. */
    public enum Fit {
        ADVISED,
        OTHER_WAY,
        /** Nobody has stated in which way it teaches. */
        WAY_UNKNOWN,
        /** No way of learning was advised, so that there is nothing to compare it with. */
        NONE_ADVISED
    }

    static AssetThere of(StrategyItem asset, List<Method> advised) {
        String way = asset.values().text("method");
        if (advised.isEmpty()) {
            return new AssetThere(asset, Fit.NONE_ADVISED);
        }
        if (way == null) {
            return new AssetThere(asset, Fit.WAY_UNKNOWN);
        }
        boolean fits = advised.stream().anyMatch(method -> method.name().equals(way));
        return new AssetThere(asset, fits ? Fit.ADVISED : Fit.OTHER_WAY);
    }
}
