package io.gapwise.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;

/** Holds that each table has one repository, and that nothing is asked of a table without saying whose rows are meant. */
@AnalyzeClasses(packages = "io.gapwise", importOptions = ImportOption.DoNotIncludeTests.class)
class StorageTest {

    /** Spring Data keeps these lists together with what they belong to. */
    private static final Map<String, String> LISTS = Map.of("draft_asked", "draft", "draft_step", "draft");

    /** Repositories that only read a table, beside the one that writes it. */
    private static final Map<String, Set<String>> READERS = Map.ofEntries(
            Map.entry(
                    "stored_recommendation",
                    Set.of("ListedRecommendations", "ExportedAnswers", "ListedCases", "RankedAnswers")),
            Map.entry("stored_case", Set.of("ExportedAnswers", "ListedRecommendations", "StrategyUses")),
            Map.entry(
                    "gap_case",
                    Set.of(
                            "ListedCases",
                            "ListedRecommendations",
                            "CaseQuerySql",
                            "Quota",
                            "StrategyUses",
                            "RankedAnswers")),
            Map.entry("gap_case_tag", Set.of("ListedCases", "CaseQuerySql", "RankedAnswers")),
            Map.entry("answer_proof", Set.of("ExportedAnswers")),
            Map.entry("erasure", Set.of("Quota")),
            Map.entry("draft", Set.of("Quota")),
            Map.entry("draft_asked", Set.of("Quota")),
            Map.entry("draft_step", Set.of("Quota")),
            Map.entry("upload", Set.of("Quota")),
            Map.entry("sheet_map", Set.of("Quota")),
            Map.entry("xapi_statement", Set.of("Quota")),
            Map.entry("at_work_invitation", Set.of("InvitationsOfCases")),
            Map.entry("strategy_item", Set.of("Quota")),
            Map.entry("training_plan", Set.of("Quota")),
            Map.entry("topic_offer", Set.of("Quota")),
            Map.entry("appraisal_round", Set.of("Quota")),
            Map.entry("webhook", Set.of("Quota")),
            Map.entry("bulk_job", Set.of("Quota")),
            Map.entry("initiative", Set.of("InvitationsOfCases", "ListedInitiatives", "BegunInitiatives", "Quota")));

    private static final Path MIGRATIONS = Path.of("../service/src/main/resources/db/migration");

    @ArchTest
    static final ArchRule asksTheStoreInRepositories = noClasses()
            .that()
            .areNotAnnotatedWith(Repository.class)
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\.(jdbc\\.core|data\\.jdbc\\.core)\\..*");

    @ArchTest
    static final ArchRule callsRepositoriesByPluralNames =
            classes().that().areAnnotatedWith(Repository.class).should().haveSimpleNameEndingWith("s");

    @Test
    void asksForEachTableInOneClassOnly() {
        Map<String, Set<String>> classes = new TreeMap<>();
        for (String table : tables()) {
            String kept = LISTS.getOrDefault(table, table);
            Pattern use = Pattern.compile(
                    "(?i:\\b(from|join|into|update)\\s+%s\\b)|\\b%s\\.class\\b|withTableName\\(\"%s\"\\)"
                            .formatted(kept, entity(kept), kept));
            Set<String> users = classes.computeIfAbsent(table, key -> new TreeSet<>());
            sources().forEach((name, source) -> {
                if (use.matcher(source).find()) {
                    users.add(name);
                }
            });
        }

        READERS.forEach((table, readers) -> {
            assertThat(classes.get(table)).containsAll(readers);
            readers.forEach(reader -> assertThat(sources().get(reader))
                    .doesNotContainPattern("(?i)\"(insert into|update \\w+ set|delete from) |\\.insert|\\.update\\("));
            classes.get(table).removeAll(readers);
        });
        assertThat(classes.keySet()).contains("stored_case", "recommendation_conclusion", "draft_step", "upload_row");
        assertThat(classes)
                .allSatisfy((table, users) -> assertThat(users)
                        .as("the classes that ask for %s", table)
                        .hasSize(1));
    }

    @Test
    void saysInEachStatementWhoseRowsAreMeant() {
        Set<String> tables = tablesOfTenants();
        Pattern literal = Pattern.compile("\"([^\"\n]*)\"(\\s*\\+ conditions\\.sql\\(\\))?");
        Pattern table =
                Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+(%s)\\b".formatted(String.join("|", tables)));
        Set<String> asked = new TreeSet<>();
        sources()
                .forEach((name, source) -> literal.matcher(source).results().forEach(found -> {
                    Matcher statement = table.matcher(found.group(1));
                    if (statement.find()) {
                        asked.add(statement.group(1));
                        // The conditions of a query begin with the tenant. A link for people is found by its secret,
                        // before it is known whose it is.
                        assertThat(found.group(1).contains("tenant")
                                        || found.group(1).endsWith("where token_hash = :hash")
                                        || found.group(2) != null)
                                .as("In %s: %s", name, found.group(1))
                                .isTrue();
                    }
                }));

        assertThat(tables).contains("stored_case", "draft", "upload_row", "rule_set_use");
        assertThat(asked).contains("stored_recommendation", "recommendation_conclusion", "upload", "upload_row");
        assertThat(sources().get("CaseQuerySql")).contains("List.of(\"tenant = :tenant\")");
    }

    @Test
    void readsEntitiesOfOneTenantOnly() {
        Set<String> entities =
                tablesOfTenants().stream().map(StorageTest::entity).collect(Collectors.toSet());
        Map<String, String> readers = new TreeMap<>(sources());
        readers.values()
                .removeIf(source -> !source.contains("JdbcAggregateOperations")
                        || entities.stream().noneMatch(entity -> source.contains(entity + ".class")));

        assertThat(readers).containsOnlyKeys("Cases", "Drafts", "Recommendations");
        assertThat(readers)
                .allSatisfy((name, source) -> assertThat(source)
                        .as(name)
                        .doesNotContain("findById", "findAllById", "existsById", "Query.empty", ".count(")
                        .doesNotContainPattern(
                                "Query\\.query\\((?!own\\(|criteria\\(|criteria\\.and\\(where\\(\"tenant\")")
                        .containsPattern("where\\(\"tenant\"\\)\\.is\\(Callers\\.tenant\\(\\)\\)"));
    }

    @Test
    void makesNoStatementByReplacingText() {
        Map<String, String> stores = new TreeMap<>(sources());
        stores.values().removeIf(source -> !source.contains("Jdbc") && !source.contains(" escape '!'"));

        assertThat(stores).hasSizeGreaterThan(6).containsKeys("Recommendations", "CaseQuerySql");
        assertThat(stores)
                .allSatisfy((name, source) ->
                        assertThat(source).as(name).doesNotContain(".replace(", ".replaceAll(", ".replaceFirst("));
    }

    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        String sql = read(MIGRATIONS, ".sql").values().stream().collect(Collectors.joining("\n"));
        tables.addAll(named(sql, "create table (\\w+)"));
        tables.removeAll(named(sql, "drop table (\\w+)"));
        return tables;
    }

    private static Set<String> tablesOfTenants() {
        String sql = String.join("\n", read(MIGRATIONS, ".sql").values());
        Set<String> tables = new TreeSet<>(named(sql, "alter table (\\w+) add column tenant "));
        tables.addAll(named(sql, "create table (\\w+) \\([^;]*\\btenant "));
        return tables;
    }

    private static List<String> named(String sql, String pattern) {
        return Pattern.compile(pattern)
                .matcher(sql)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String entity(String table) {
        return Stream.of(table.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** All classes of the program by their names, without comments and with their literals put together. */
    private static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String module : List.of("sheets", "service", "site", "cli", "app")) {
            read(Path.of("..", module, "src/main/java"), ".java")
                    .forEach((name, text) -> sources.merge(
                            name,
                            text.replaceAll("(?s)/\\*.*?\\*/", "")
                                    .replaceAll("//[^\n]*", "")
                                    .replaceAll("\"\\s*\\+\\s*\"", ""),
                            String::concat));
        }
        return sources;
    }

    private static Map<String, String> read(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                String name = file.getFileName().toString();
                texts.merge(name.substring(0, name.length() - ending.length()), Files.readString(file), String::concat);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
