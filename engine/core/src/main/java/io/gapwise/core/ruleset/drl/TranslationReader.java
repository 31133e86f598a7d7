package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Template;
import io.gapwise.core.ruleset.Translations;
import io.gapwise.core.ruleset.Translations.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the translations that lie beside the rules, and compares them with what the rules say. It reports everything
 * that is wrong at once and throws nothing.
 */
final class TranslationReader {

    private static final String SUMMARY = "summary";

    private final RuleFiles files;
    private final SortedMap<String, List<Rule>> byFile = new TreeMap<>();
    private final Map<String, Rule> byName = new HashMap<>();

    /** The names of all rules of a file, those that could not be read too. */
    private final Map<String, Set<String>> namesByFile = new HashMap<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<Translation> read = new ArrayList<>();

    /** The texts that something is said about already, so that they are not called missing as well. */
    private final Set<Translation> refused = new HashSet<>();

    /** The rules of which nobody can say what is translated, because the file of their translations cannot be read. */
    private final Set<String> unjudged = new HashSet<>();

    private final RulesRead rules;

    /** @param rules what could be read of the rules, whether or not a part of them is refused */
    TranslationReader(RuleFiles files, RulesRead rules) {
        this.files = files;
        this.rules = rules;
        Stream.concat(rules.rules().rules().stream(), rules.rules().invariants().stream()).forEach(rule -> {
            byFile.computeIfAbsent(rule.file(), name -> new ArrayList<>()).add(rule);
            byName.put(rule.name(), rule);
        });
        rules.named().forEach((name, place) ->
                namesByFile.computeIfAbsent(place.file(), file -> new TreeSet<>()).add(name));
    }

    /** Reads translations that the build has compared with their rules already; what is not in form is left out. */
    static Translations ofBuiltIn(RuleFiles files) {
        List<Translation> read = new ArrayList<>();
        files.translations().forEach((name, content) -> {
            Problems here = Problems.in(files.root(), name);
            Locale language = RuleFiles.languageOf(name).orElseThrow();
            Gate.text(name, content, here)
                    .ifPresent(text -> TranslationFile.read(text, language.getLanguage(), here)
                            .forEach((rule, written) -> written.places().values().stream()
                                    .filter(pair -> pair.english() != null && pair.other() != null)
                                    .forEach(pair -> read.add(new Translation(
                                            language,
                                            rule,
                                            pair.english().text(),
                                            pair.other().text())))));
        });
        return new Translations(read);
    }

    Translations read() {
        if (files.tooManyTranslations()) {
            problems.add(files.problem(ProblemCode.SET_TOO_LARGE, "the translations are too large", "at most 4 MiB"));
            return Translations.NONE;
        }
        files.translations().forEach(this::read);
        Translations translations = new Translations(read);
        read.stream().map(Translation::language).distinct().forEach(language -> warnOfMissing(language, translations));
        return translations;
    }

    List<RuleProblem> problems() {
        return problems;
    }

    private void read(String name, byte[] content) {
        Problems here = Problems.in(files.root(), name);
        Locale language = RuleFiles.languageOf(name).orElseThrow();
        String shown = FileName.shown(files.root(), RuleFiles.translated(name));
        if (rules.unreadFiles().contains(shown)) {
            return;
        }
        Set<String> beside = namesByFile.getOrDefault(shown, Set.of());
        Map<String, TranslationFile.OfRule> written = Gate.text(name, content, here)
                .map(text -> SafeReading.orElse(
                        here,
                        Map.<String, TranslationFile.OfRule>of(),
                        () -> TranslationFile.read(text, language.getLanguage(), here)))
                .orElse(Map.of());
        if (beside.isEmpty()) {
            astray(name, written.keySet(), language, here);
        } else {
            if (here.any()) {
                unjudged.addAll(beside);
            }
            written.forEach((rule, places) -> compare(rule, places, beside, language, here));
        }
        problems.addAll(here.found());
    }

    /** Reports once that no rules lie beside these translations, and where their rules are now. */
    private void astray(String name, Set<String> translated, Locale language, Problems here) {
        String beside = RuleFiles.translated(name);
        List<String> elsewhere = translated.stream()
                .flatMap(rule -> Optional.ofNullable(rules.named().get(rule)).stream())
                .map(RulePlace::file)
                .distinct()
                .toList();
        unjudged.addAll(translated);
        here.add(
                ProblemCode.BAD_TRANSLATION,
                SafeReading.START,
                elsewhere.isEmpty()
                        ? "there are no rules beside these translations"
                        : "there are no rules beside these translations: their rules are in "
                                + String.join(", ", elsewhere),
                "a file " + beside,
                elsewhere.size() == 1 ? RuleFiles.translation(elsewhere.get(0), language) : null,
                RulesAstray.about(beside));
    }

    private void compare(
            String name, TranslationFile.OfRule written, Set<String> beside, Locale language, Problems here) {
        Optional<Rule> rule = Optional.ofNullable(byName.get(name));
        if (!beside.contains(name)) {
            here.addUnknown(
                    ProblemCode.BAD_TRANSLATION,
                    written.at(),
                    "there is no rule '%s' in the file beside".formatted(Problems.shortened(name)),
                    name,
                    beside,
                    RulesAstray.about(name));
            return;
        } else if (rule.isEmpty()) {
            return;
        }
        here.inRule(name);
        Map<String, String> texts = texts(rule.get());
        written.places().forEach((place, pair) -> {
            String english = texts.get(place);
            if (english == null) {
                here.addUnknown(
                        ProblemCode.BAD_TRANSLATION,
                        pair.at(),
                        "the rule has no text at the place '%s'".formatted(Problems.shortened(place)),
                        place,
                        texts.keySet());
            } else {
                compare(name, english, pair, language, here);
            }
        });
        here.inRule(null);
    }

    private void compare(String rule, String english, TranslationFile.Pair pair, Locale language, Problems here) {
        if (pair.english() == null || pair.other() == null) {
            String left = pair.english() == null ? TranslationFile.ENGLISH : language.getLanguage();
            bad(here, pair.at(), "the text '%s' is left out".formatted(left), "en and " + language.getLanguage());
            refused.add(refused(language, rule, english));
            return;
        }
        if (!pair.english().text().equals(english)) {
            here.add(
                    ProblemCode.STALE_TRANSLATION,
                    pair.english().at(),
                    "the rule says something else by now, so the translation is not used",
                    "the rule's text: " + english);
            refused.add(refused(language, rule, english));
            return;
        }
        String text = pair.other().text();
        if (text.isBlank()) {
            return;
        }
        int before = here.count();
        Span at = pair.other().at();
        if (text.length() > Limits.TRANSLATION_CHARACTERS || text.chars().anyMatch(c -> c < ' ')) {
            bad(
                    here,
                    at,
                    "the text is too long, or has line ends",
                    "one line of at most %d characters".formatted(Limits.TRANSLATION_CHARACTERS));
        } else if (!samePlaces(english, text)) {
            bad(here, at, "the text names other places than the English one", places(english));
        } else {
            read.add(new Translation(language, rule, english, text));
        }
        if (here.count() > before) {
            refused.add(refused(language, rule, english));
        }
    }

    private static Translation refused(Locale language, String rule, String english) {
        return new Translation(language, rule, english, "");
    }

    /** Says whether both texts name the same places, each as often, and have no other curly brackets. */
    private static boolean samePlaces(String english, String text) {
        boolean stray = text.replaceAll("\\{[^{}]*\\}", "").matches("(?s).*[{}].*");
        return !stray
                && Template.places(english).stream()
                        .sorted()
                        .toList()
                        .equals(Template.places(text).stream().sorted().toList());
    }

    private static String places(String english) {
        List<String> places = Template.places(english);
        return places.isEmpty()
                ? "no place in curly brackets"
                : places.stream().sorted().map(place -> "{" + place + "}").collect(Collectors.joining(", "));
    }

    /** Warns of rules that are not translated where others of the set are. */
    private void warnOfMissing(Locale language, Translations translations) {
        for (List<Rule> beside : byFile.values()) {
            for (Rule rule : beside) {
                if (unjudged.contains(rule.name())) {
                    continue;
                }
                List<String> missing = texts(rule).entrySet().stream()
                        .filter(text -> translations
                                        .of(language, rule.name(), text.getValue())
                                        .isEmpty()
                                && !refused.contains(refused(language, rule.name(), text.getValue())))
                        .map(Map.Entry::getKey)
                        .toList();
                if (!missing.isEmpty()) {
                    problems.add(RuleProblem.in(
                            rule,
                            ProblemCode.MISSING_TRANSLATION,
                            rule.span(),
                            "other rules are in %s, and this one is not or not wholly"
                                    .formatted(language.getDisplayLanguage(Locale.ENGLISH)),
                            "%s in %s"
                                    .formatted(
                                            String.join(", ", missing), RuleFiles.translation(rule.file(), language)),
                            null));
                }
            }
        }
    }

    /** Returns the texts of a rule by their places: its summary, then what it says, counted from 1. */
    private static Map<String, String> texts(Rule rule) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(SUMMARY, rule.summary());
        rule.calls().stream()
                .flatMap(call -> call.conclusion().texts().stream())
                .forEach(text -> texts.put(String.valueOf(texts.size()), text.written()));
        return texts;
    }

    private static void bad(Problems here, Span at, String message, String expected) {
        here.add(ProblemCode.BAD_TRANSLATION, at, message, expected);
    }
}
