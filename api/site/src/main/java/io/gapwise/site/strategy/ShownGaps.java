package io.gapwise.site.strategy;

import io.gapwise.service.strategy.StrategyGap;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.site.SiteTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Tells what is missing in a strategy, by what it is, and where each is mended. */
@Component
class ShownGaps {

    private static final int FIRST_OF_A_KIND = 8;

    /** What stands behind the first ones can be opened; a page of thousands helps nobody. */
    private static final int MOST_OF_A_KIND = 300;

    private final SiteTexts say;

    ShownGaps(SiteTexts say) {
        this.say = say;
    }

    /**
     * Gaps of one sort.
     *
     * @param what says what is missing
     * @param how says how it is mended
     * @param mends the first ones
     * @param others those that are shown on request
     * @param more how many more there are
     */
    public record Group(String what, String how, List<Mend> mends, List<Mend> others, int more) {}

    /** One gap, and the address of the page on which it is mended. */
    public record Mend(String text, String address) {}

    List<Group> of(List<StrategyGap> gaps) {
        Map<StrategyGap.Kind, List<StrategyGap>> byKind = new EnumMap<>(StrategyGap.Kind.class);
        gaps.forEach(gap ->
                byKind.computeIfAbsent(gap.kind(), kind -> new ArrayList<>()).add(gap));
        List<Group> groups = new ArrayList<>();
        byKind.forEach((kind, all) -> groups.add(new Group(
                say.text("strategy.gap." + kind),
                say.text("strategy.gap." + kind + ".how"),
                all.stream().limit(FIRST_OF_A_KIND).map(this::mend).toList(),
                all.stream()
                        .limit(MOST_OF_A_KIND)
                        .skip(FIRST_OF_A_KIND)
                        .map(this::mend)
                        .toList(),
                Math.max(0, all.size() - MOST_OF_A_KIND))));
        return groups;
    }

    private Mend mend(StrategyGap gap) {
        String name = gap.other().isEmpty() ? gap.name() : say.text("strategy.gap.link", gap.name(), gap.other());
        if (name.isEmpty()) {
            name = say.text("strategy.gap.all");
        }
        return new Mend(gap.cases() > 0 ? say.text("strategy.gap.cases", name, gap.cases()) : name, address(gap));
    }

    private static String address(StrategyGap gap) {
        StrategyItem item = gap.item();
        String list = StrategyPaths.of(gap.about());
        if (item != null) {
            return list + "/" + item.id();
        }
        String name = UriUtils.encode(gap.name(), StandardCharsets.UTF_8);
        return switch (gap.kind()) {
            case NO_CHAMPION -> list;
            case ROLE_WITHOUT_PERSONA -> list + "/from-cases";
            case CAPABILITY_WITHOUT_ASSET -> list + "/new?capability=" + name;
            default -> list + "/new?name=" + name;
        };
    }
}
