package io.gapwise.site.plans;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.Usage;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.sheets.TextTable;
import io.gapwise.sheets.TextTables;
import io.gapwise.site.SiteTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a plan as a workbook: what is in, what is out, what there is, and how much of it is taken. */
@Component
final class PlanWorkbook {

    private final PlanTexts texts;
    private final SiteTexts say;

    PlanWorkbook(PlanTexts texts, SiteTexts say) {
        this.texts = texts;
        this.say = say;
    }

    byte[] of(PlanReport report) throws IOException {
        PlanFacts facts = texts.facts(report);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TextTables book = new TextTables(out)) {
            planned(book, facts);
            leftOut(book, facts);
            means(book, facts);
            loads(book, facts);
        }
        return out.toByteArray();
    }

    private TextTable sheet(TextTables book, String name, Stream<String> columns) throws IOException {
        return book.add(
                say.text("plan.sheet." + name),
                columns.map(column -> say.text("plan.column." + column)).toList());
    }

    private void planned(TextTables book, PlanFacts facts) throws IOException {
        Stream<String> columns = Stream.of(
                "title",
                "start",
                "end",
                "from",
                "to",
                "kind",
                "mandatory",
                "objectives",
                "gaps",
                "audiences",
                "cost",
                "learners",
                "experts",
                "mentors",
                "owners",
                "why");
        try (TextTable table = sheet(book, "plan", columns)) {
            for (Planned one : facts.planned()) {
                table.row(row(facts, one));
            }
        }
    }

    private List<?> row(PlanFacts facts, Planned one) {
        Candidate candidate = facts.candidate(one.candidate());
        List<Object> row = new ArrayList<>();
        row.add(facts.reasons().title(one.candidate()));
        row.add(facts.reasons().period(one.start()));
        row.add(facts.reasons().period(one.end()));
        row.add(facts.day(one.start(), false).<Object>map(day -> day).orElse(""));
        row.add(facts.day(one.end(), true).<Object>map(day -> day).orElse(""));
        row.add(texts.kind(candidate.kind()));
        row.add(candidate.mandatory() ? say.text("strategy.yes") : "");
        row.add(String.join("; ", candidate.objectives()));
        row.add(candidate.gaps().stream().map(facts.reasons()::gap).collect(Collectors.joining("; ")));
        row.add(texts.reaches(candidate));
        row.add(number(candidate.cost().total()));
        for (Resource resource : List.of(Resource.LEARNERS, Resource.EXPERT, Resource.MENTOR, Resource.OWNER)) {
            row.add(facts.needs(candidate.id(), resource).stream()
                    .map(need -> say.text("plan.takes." + resource, need.load().total(), need.name()))
                    .collect(Collectors.joining("; ")));
        }
        row.add(String.join("; ", texts.why(facts, one)));
        return row;
    }

    private void leftOut(TextTables book, PlanFacts facts) throws IOException {
        try (TextTable table = sheet(book, "out", Stream.of("title", "kind", "cost", "objectives", "why.out"))) {
            for (var out : Stream.concat(
                            facts.leftOut().stream(), facts.noPlan().stream().flatMap(none -> none.missing().stream()))
                    .toList()) {
                Candidate candidate = facts.candidate(out.candidate());
                table.row(List.of(
                        facts.reasons().title(out.candidate()),
                        texts.kind(candidate.kind()),
                        number(candidate.cost().total()),
                        String.join("; ", candidate.objectives()),
                        texts.whyOut(facts, out)));
            }
        }
    }

    private void means(TextTables book, PlanFacts facts) throws IOException {
        List<Period> periods = facts.request().means().periods();
        List<String> columns = columns(periods, Stream.of("means", "inAll"));
        try (TextTable table = book.add(say.text("plan.sheet.means"), columns)) {
            Long inAll = facts.request().means().budget().inAll();
            table.row(row(
                    say.text("plan.resource.MONEY"),
                    inAll == null ? "" : number(inAll),
                    facts.request().means().budget().byPeriod()));
            for (var supply : facts.request().means().supplies()) {
                table.row(row(
                        facts.reasons().resource(supply.resource(), supply.name()),
                        number(supply.byPeriod().stream()
                                .mapToLong(each -> each)
                                .sum()),
                        supply.byPeriod()));
            }
        }
    }

    private void loads(TextTables book, PlanFacts facts) throws IOException {
        List<Period> periods = facts.request().means().periods();
        List<String> columns = columns(periods, Stream.of("means", "used"));
        try (TextTable table = book.add(say.text("plan.sheet.loads"), columns)) {
            for (Usage usage : facts.plan().map(plan -> plan.usage()).orElse(List.of())) {
                table.row(row(
                        facts.reasons().resource(usage.resource(), usage.name()), number(usage.total()), usage.used()));
            }
        }
    }

    private List<String> columns(List<Period> periods, Stream<String> first) {
        return Stream.concat(
                        first.map(column -> say.text("plan.column." + column)),
                        periods.stream().map(Period::name))
                .toList();
    }

    private static List<?> row(String name, Object inAll, List<Long> byPeriod) {
        List<Object> row = new ArrayList<>(List.of(name, inAll));
        byPeriod.forEach(each -> row.add(number(each)));
        return row;
    }

    private static java.math.BigDecimal number(long number) {
        return java.math.BigDecimal.valueOf(number);
    }
}
