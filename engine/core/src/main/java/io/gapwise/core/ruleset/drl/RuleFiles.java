package io.gapwise.core.ruleset.drl;

import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the files of a rule set as bytes, by their path inside the rule set.
 *
 * @param root the prefix of each path in messages to the author: a folder with its slash, or an empty text
 * @param files the files that decide: {@code causes/learning.drl}, {@code sources.json}
 * @param cases the files that test the rules and decide nothing: {@code causes/learning.cases.json}
 * @param signs the files that say what people are asked and decide nothing: {@code signs/habit.json}
 * @param translations the files that say in other languages what the rules say: {@code causes/learning.de.json}
 * @param passedOver the names of files that look like files of a rule set and are not read: {@code causes/learning.drl.txt}
 */
public record RuleFiles(
        String root,
        SortedMap<String, byte[]> files,
        SortedMap<String, byte[]> cases,
        SortedMap<String, byte[]> signs,
        SortedMap<String, byte[]> translations,
        SortedSet<String> passedOver) {

    /** Limits the bytes of all files that decide together; those of cases, of signs and of translations may each have as many again. */
    public static final int MAX_BYTES = Limits.SET_BYTES;

    /** Limits the number of files that decide. */
    public static final int MAX_FILES = Limits.FILES;

    /** The name of every rule file ends with this. */
    public static final String RULES = ".drl";

    /** The name of every file of cases ends with this; the part before it is the name of the rule file next to it. */
    public static final String CASES = ".cases.json";

    private static final String JSON = ".json";

    /** The folder of the signs, which is next to the folders of the stages. */
    public static final String SIGNS = "signs/";

    /** The list of sources has this name and is next to the folders of the stages. */
    public static final String SOURCES = "sources.json";

    public RuleFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
        signs = Collections.unmodifiableSortedMap(new TreeMap<>(signs));
        translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
        passedOver = Collections.unmodifiableSortedSet(new TreeSet<>(passedOver));
    }

    /**
     * Takes files that somebody sends. It drops none of them, so that a file that does not belong in a rule set is
     * refused later.
     */
    public static RuleFiles of(Map<String, byte[]> files) {
        SortedMap<String, byte[]> deciding = new TreeMap<>(files);
        SortedMap<String, byte[]> cases = new TreeMap<>(files);
        SortedMap<String, byte[]> signs = new TreeMap<>(files);
        SortedMap<String, byte[]> translations = new TreeMap<>(files);
        deciding.keySet().removeIf(name -> name.endsWith(CASES) || asks(name) || translates(name));
        cases.keySet().removeIf(name -> !name.endsWith(CASES));
        signs.keySet().removeIf(name -> !asks(name));
        translations.keySet().removeIf(name -> !translates(name));
        return new RuleFiles("", deciding, cases, signs, translations, Collections.emptySortedSet());
    }

    /** Returns the same files, named in messages by their path inside the rule set alone. */
    public RuleFiles withoutRoot() {
        return new RuleFiles("", files, cases, signs, translations, passedOver);
    }

    /** Returns the same files with another list of sources. */
    public RuleFiles withSources(byte[] sources) {
        SortedMap<String, byte[]> deciding = new TreeMap<>(files);
        deciding.put(SOURCES, sources);
        return new RuleFiles(root, deciding, cases, signs, translations, passedOver);
    }

    /**
     * Reads the rule files, sources, cases and signs below a folder. It skips files and folders whose names begin with a dot,
     * and refuses the folder by the name of each link that leads out of it.
     */
    public static RuleFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw unreadable(folder, "there is no such folder of rules");
        }
        try {
            return gathered(folder, FolderWalk.of(folder));
        } catch (IOException e) {
            throw unreadable(folder, "the rule files cannot be read");
        }
    }

    private static RuleFiles gathered(Path folder, FolderWalk walk) throws IOException {
        Gathered deciding = new Gathered(walk);
        Gathered cases = new Gathered(walk);
        Gathered signs = new Gathered(walk);
        Gathered translations = new Gathered(walk);
        SortedSet<String> passedOver = new TreeSet<>();
        List<String> unreadable = new ArrayList<>();
        walk.visit(new FolderWalk.Finder() {

            @Override
            public void file(String name, BasicFileAttributes is) {
                Gathered kind = decides(name)
                        ? deciding
                        : proves(name) ? cases : asks(name) ? signs : translates(name) ? translations : null;
                if (!is.isRegularFile()) {
                    return;
                } else if (kind == null) {
                    if (LikeRuleFiles.looksLikeOne(name)) {
                        passedOver.add(name);
                    }
                    return;
                }
                try {
                    kind.add(name);
                } catch (IOException e) {
                    unreadable(name, e);
                }
            }

            @Override
            public void outward(String name, BasicFileAttributes link) {
                unreadable.add(FileName.shown("", name) + " is a link that leads out of the folder, or nowhere");
            }

            @Override
            public void unreadable(String name, IOException why) {
                unreadable.add((name.isEmpty() ? "the folder" : FileName.shown("", name)) + " cannot be read");
            }
        });
        if (!unreadable.isEmpty()) {
            throw unreadable(folder, String.join("; ", unreadable));
        }
        return new RuleFiles(
                folder + "/", deciding.files, cases.files, signs.files, translations.files, passedOver);
    }

    /**
     * Says whether a file of this name belongs to a rule set: its rules, its sources, the cases and the translations next
     * to the rules, or the signs.
     */
    public static boolean belongs(String name) {
        return decides(name) || proves(name) || asks(name) || translates(name);
    }

    /** Says whether there are more bytes of cases than are read. The limit is the same as for the rules, 4 MiB. */
    public boolean tooManyCases() {
        return tooMany(cases);
    }

    /** Says whether there are more bytes of signs than are read. The limit is the same as for the rules, 4 MiB. */
    public boolean tooManySigns() {
        return tooMany(signs);
    }

    /** Says whether there are more bytes of translations than are read. The limit is the same as for the rules, 4 MiB. */
    boolean tooManyTranslations() {
        return tooMany(translations);
    }

    /** Returns the language of a file of translations, such as {@code causes/learning.de.json}; nothing for any other file. */
    static Optional<Locale> languageOf(String name) {
        return VocabularyTexts.LANGUAGES.stream()
                .filter(language -> !language.equals(Locale.ENGLISH) && name.endsWith(suffix(language)))
                .findFirst();
    }

    /** Returns the rule file that a file of translations lies beside. */
    static String translated(String translations) {
        String suffix = suffix(languageOf(translations).orElseThrow());
        return translations.substring(0, translations.length() - suffix.length()) + RULES;
    }

    /** Returns the file of translations that belongs beside a rule file. */
    public static String translation(String rules, Locale language) {
        return rules.substring(0, rules.length() - RULES.length()) + suffix(language);
    }

    /** Describes a problem with the files as a whole. */
    public RuleProblem problem(ProblemCode code, String message, @Nullable String expected) {
        return new RuleProblem(
                code,
                root.isEmpty() ? "rules" : root,
                1,
                1,
                0,
                null,
                message,
                expected,
                null,
                null,
                null,
                List.of());
    }

    private static boolean tooMany(SortedMap<String, byte[]> files) {
        return files.values().stream().mapToLong(content -> content.length).sum() > Limits.SET_BYTES;
    }

    private static boolean decides(String name) {
        return !hidden(name) && (name.endsWith(RULES) || name.equals(SOURCES));
    }

    private static boolean proves(String name) {
        return !hidden(name) && name.endsWith(CASES);
    }

    private static boolean asks(String name) {
        return !hidden(name) && name.startsWith(SIGNS) && name.endsWith(JSON) && !name.endsWith(CASES);
    }

    private static boolean translates(String name) {
        return !hidden(name) && !asks(name) && languageOf(name).isPresent();
    }

    private static String suffix(Locale language) {
        return "." + language.getLanguage() + JSON;
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private static RuleSetRefused unreadable(Path folder, String message) {
        return new RuleSetRefused(List.of(new RuleProblem(
                ProblemCode.FOLDER_UNREADABLE,
                folder.toString(),
                1,
                1,
                0,
                null,
                message,
                "a folder with rule files that can be read",
                null,
                null,
                null,
                List.of())));
    }

    /** Collects files of one kind. Once they exceed the limit, it keeps no more of them in memory. */
    private static final class Gathered {

        private final FolderWalk walk;
        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private long bytes;

        Gathered(FolderWalk walk) {
            this.walk = walk;
        }

        void add(String name) throws IOException {
            if (bytes <= Limits.SET_BYTES) {
                byte[] content = content(name);
                files.put(name, content);
                bytes += content.length;
            }
        }

        /** Reads at most one byte more than a file may have, which is enough to recognize a file that is too large. */
        private byte[] content(String name) throws IOException {
            try (InputStream in = walk.open(name)) {
                return in.readNBytes(Limits.bytes(name) + 1);
            }
        }
    }
}
