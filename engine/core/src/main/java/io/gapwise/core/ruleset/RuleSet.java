package io.gapwise.core.ruleset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds the rules that decide together, sorted by stage and name, and the invariants that no answer of theirs may break.
 * Invariants decide nothing, so they are none of the rules and no part of the version.
 */
public final class RuleSet {

    /**
     * Identifies how the engine interprets rules. Raise it whenever the same rules would decide differently, so that
     * each stored answer shows which engine gave it.
     */
    public static final int SEMANTICS = 2;

    private final List<Rule> rules;
    private final List<Rule> invariants;
    private final String canonical;
    private final String version;
    private final Translations translations;

    public RuleSet(List<Rule> rules) {
        this(rules, Translations.NONE);
    }

    /** @param translations what the rules say in other languages; it changes neither what they decide nor the version */
    public RuleSet(List<Rule> rules, Translations translations) {
        this.translations = translations;
        List<Rule> sorted = rules.stream()
                .sorted(Comparator.comparing(Rule::stage).thenComparing(Rule::name))
                .toList();
        this.rules = sorted.stream().filter(rule -> rule.stage().concludes()).toList();
        this.invariants =
                sorted.stream().filter(rule -> !rule.stage().concludes()).toList();
        this.canonical = canonicalText(this.rules);
        this.version = sha256("semantics " + SEMANTICS + "\n" + canonical);
    }

    private RuleSet(RuleSet same, Translations translations) {
        this.rules = same.rules;
        this.invariants = same.invariants;
        this.canonical = same.canonical;
        this.version = same.version;
        this.translations = translations;
    }

    /** Returns the same rule set, which uses these translations where it has none of its own. */
    public RuleSet withTranslations(Translations others) {
        return new RuleSet(this, translations.or(others));
    }

    /** Returns what the rules say in other languages. */
    public Translations translations() {
        return translations;
    }

    /** Lists the rules by stage, then by name. Reasons are given in this order. */
    public List<Rule> rules() {
        return rules;
    }

    /** Lists the rules of a stage by name; those of {@link Stage#INVARIANTS} are the invariants. */
    public List<Rule> rules(Stage stage) {
        return (stage.concludes() ? rules : invariants)
                .stream().filter(rule -> rule.stage() == stage).toList();
    }

    /** Lists, by name, what no answer of these rules may ever be. */
    public List<Rule> invariants() {
        return invariants;
    }

    /**
     * Returns all rules and the sources they cite in one fixed layout. Two rule sets that decide and explain alike have
     * the same canonical text.
     */
    public String canonical() {
        return canonical;
    }

    /** Returns the SHA-256 digest, in hexadecimal, of the canonical text and the number of the engine's semantics. */
    public String version() {
        return version;
    }

    private static String canonicalText(List<Rule> rules) {
        String sources = rules.stream()
                .map(Rule::source)
                .distinct()
                .sorted(Comparator.comparing(Source::id))
                .map(source -> "source " + Rule.quoted(source.id()) + " " + Rule.quoted(source.cited()) + "\n")
                .collect(Collectors.joining());
        return sources + rules.stream().map(Rule::canonical).collect(Collectors.joining());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must know SHA-256.", e);
        }
    }
}
