package io.gapwise.service.strategy;

import static io.gapwise.service.strategy.StrategyField.amount;
import static io.gapwise.service.strategy.StrategyField.choice;
import static io.gapwise.service.strategy.StrategyField.currency;
import static io.gapwise.service.strategy.StrategyField.day;
import static io.gapwise.service.strategy.StrategyField.link;
import static io.gapwise.service.strategy.StrategyField.links;
import static io.gapwise.service.strategy.StrategyField.list;
import static io.gapwise.service.strategy.StrategyField.longText;
import static io.gapwise.service.strategy.StrategyField.number;
import static io.gapwise.service.strategy.StrategyField.text;
import static io.gapwise.service.strategy.StrategyField.whole;
import static io.gapwise.service.strategy.StrategyField.yesOrNo;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Seniority;
import io.gapwise.core.cases.Spread;
import io.gapwise.core.cases.Tenure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lists the kinds of entries of a strategy, each with its fields. Everything else about a kind follows from them. */
public enum StrategyKind {
    /** What the organisation wants; below another one it is what drives that. Its figure says whether it is reached. */
    OBJECTIVE(
            "objectives",
            StrategyName.LONGEST,
            text("owner", 200),
            whole("weight", 1, 5),
            link("parent", "OBJECTIVE"),
            text("figure", 200),
            text("unit", 40),
            number("baseline"),
            number("target"),
            choice("direction", List.of("RISE", "FALL")),
            day("startsOn"),
            day("endsOn")),
    /** What people must be able to do, as the organisation's own framework names it. */
    CAPABILITY(
            "capabilities",
            StrategyName.LONGEST_CAPABILITY,
            text("framework", 200),
            longText("description"),
            list("levels", 10, 200),
            links("drives", "OBJECTIVE", 20)),
    /** People who learn, with their day. */
    PERSONA(
            "personas",
            StrategyName.LONGEST,
            text("role", 200),
            whole("headcount", 1, 10_000_000),
            choice("seniority", known(Seniority.values())),
            choice("tenure", known(Tenure.values())),
            choice("spread", known(Spread.values())),
            longText("day"),
            text("learnsWhen", 400),
            list("devices", 10, 100),
            longText("goodAt"),
            longText("inTheWay"),
            list("interestedIn", 30, 200)),
    /** What is there to learn from. */
    ASSET(
            "assets",
            StrategyName.LONGEST,
            choice("kind", List.of("PROGRAMME", "COURSE", "JOB_AID")),
            choice("method", known(Method.values())),
            link("capability", "CAPABILITY"),
            text("language", 100),
            amount("hours"),
            amount("cost"),
            currency("currency"),
            whole("seats", 0, 10_000_000),
            text("owner", 200)),
    /** Who has a say, and what he wants to see. */
    STAKEHOLDER("stakeholders", StrategyName.LONGEST, text("role", 200), longText("wantsToSee"), yesOrNo("champion")),
    /** What people learn and work with. */
    TECHNOLOGY(
            "technologies",
            StrategyName.LONGEST,
            choice("state", List.of("IN_PLACE", "PLANNED")),
            day("from"),
            longText("purpose")),
    /** What else the organisation has begun. */
    UNDERTAKING(
            "undertakings",
            StrategyName.LONGEST,
            text("owner", 200),
            day("startsOn"),
            day("endsOn"),
            longText("changes"));

    static final String NAME = "name";

    private final String path;
    private final List<StrategyField> fields;

    StrategyKind(String path, int longestName, StrategyField... fields) {
        this.path = path;
        this.fields = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(text("name", longestName)), Arrays.stream(fields))
                .toList();
    }

    private static List<String> known(Enum<?>[] words) {
        return Arrays.stream(words)
                .map(Enum::name)
                .filter(word -> !word.equals("UNKNOWN"))
                .toList();
    }

    /** Returns the last part of its addresses, such as {@code objectives}. */
    public String path() {
        return path;
    }

    /** Returns its fields, the name first. */
    public List<StrategyField> fields() {
        return fields;
    }

    public Optional<StrategyField> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    List<String> names() {
        return fields.stream().map(StrategyField::name).toList();
    }

    public static Optional<StrategyKind> ofPath(String path) {
        return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
    }
}
