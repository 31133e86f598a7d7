package io.gapwise.service.priorities;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Resource;
import io.gapwise.service.strategy.StrategyItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes from a learning asset what it states of a candidate: cost, hours of the learners, and seats. */
final class AssetShare {

    /** A plan takes no larger amount. */
    private static final BigDecimal MOST = new BigDecimal("1e12");

    private final List<StrategyItem> fitting;
    private final @Nullable StrategyItem asset;
    private final Map<String, Long> reaches;
    private final @Nullable String currency;
    private final List<String> members = new ArrayList<>();

    /**
     * @param fitting the assets that fit, the best first
     * @param reaches how many people of each audience learn
     * @param currency the currency of the plan; null where none is stated
     */
    AssetShare(List<StrategyItem> fitting, Map<String, Long> reaches, @Nullable String currency) {
        this.fitting = fitting;
        this.asset = fitting.isEmpty() ? null : fitting.get(0);
        this.reaches = reaches;
        this.currency = currency;
    }

    /** @param seats how many seats there are, by asset; those of this one are added */
    void addTo(Candidate.Builder candidate, Map<String, Long> seats) {
        cost().ifPresent(cost -> {
            candidate.cost(cost);
            members.add("cost");
        });
        if (asset == null || reaches.isEmpty()) {
            return;
        }
        number("hours").ifPresent(hours -> {
            reaches.forEach((audience, people) ->
                    candidate.need(Resource.LEARNERS, audience, whole(hours.multiply(BigDecimal.valueOf(people)))));
            members.add("learners");
        });
        number("seats").ifPresent(stated -> {
            long people = reaches.values().stream().mapToLong(each -> each).sum();
            candidate.need(Resource.SEATS, asset.name(), people);
            seats.put(asset.name(), stated.longValue());
            members.add("seats");
        });
    }

    /** Says whether a plan takes so many hours of so many people. */
    private boolean plannable(BigDecimal hours) {
        long most = reaches.values().stream().mapToLong(people -> people).max().orElse(0);
        return hours.multiply(BigDecimal.valueOf(most)).compareTo(MOST) <= 0;
    }

    private Optional<Long> cost() {
        return otherCurrency() ? Optional.empty() : number("cost").map(AssetShare::whole);
    }

    /** Says whether it states a cost in another currency than the plan has. */
    boolean otherCurrency() {
        return asset != null
                && number("cost").isPresent()
                && currency != null
                && !currency.equals(asset.values().text("currency"));
    }

    boolean gives(String member) {
        return members.contains(member);
    }

    ProposedCandidate.@Nullable Taken taken() {
        return asset == null || members.isEmpty()
                ? null
                : new ProposedCandidate.Taken(
                        asset.id(),
                        asset.name(),
                        members,
                        fitting.stream().skip(1).map(StrategyItem::name).toList());
    }

    private Optional<BigDecimal> number(String field) {
        return asset == null ? Optional.empty() : asset.values().number(field);
    }

    private static long whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
