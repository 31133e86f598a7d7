package io.gapwise.cli;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a folder of rules as it is in a revision of git. Git is called without a shell, and a revision can be no option,
 * because it begins with a letter or a digit.
 */
final class GitFolder {

    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/@{}~^-]*");
    private static final Pattern ENTRY = Pattern.compile("[0-7]{6} blob ([0-9a-f]{40,64})\t(.+)", Pattern.DOTALL);

    private final ArgumentCheck use;

    GitFolder(ArgumentCheck use) {
        this.use = use;
    }

    RuleSet at(String revision, Path folder) throws IOException {
        if (!REVISION.matcher(revision).matches()) {
            throw use.wrong("'%s' is no revision of git.".formatted(revision));
        }
        Path absolute = folder.toAbsolutePath().normalize();
        Path there = existing(absolute);
        Path root = Path.of(text(there, "rev-parse", "--show-toplevel").strip());
        String inside = root.relativize(there.toRealPath().resolve(there.relativize(absolute)))
                .toString()
                .replace('\\', '/');
        String commit = text(root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
                .strip();
        return RuleSetReader.readToCompare(RuleFiles.of(files(root, commit, inside)));
    }

    private static Path existing(Path folder) {
        Path existing = folder;
        while (!Files.isDirectory(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }

    private Map<String, byte[]> files(Path root, String commit, String inside) throws IOException {
        Map<String, String> blobs = new LinkedHashMap<>();
        String tree = commit + ":" + inside;
        for (String line :
                text(root, "ls-tree", "-r", "-z", "--end-of-options", tree).split("\0")) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches() && RuleFiles.belongs(entry.group(2))) {
                blobs.put(entry.group(2), entry.group(1));
            }
        }
        return contents(root, blobs);
    }

    /** Reads all files by one call of git, which takes the names of what it is to write from a file. */
    private Map<String, byte[]> contents(Path root, Map<String, String> blobs) throws IOException {
        Path asked = Files.createTempFile("gapwise-git-", ".txt");
        try {
            Files.write(asked, blobs.values());
            Map<String, byte[]> files = new LinkedHashMap<>();
            DataInputStream written = new DataInputStream(
                    new ByteArrayInputStream(output(root, asked.toFile(), List.of("cat-file", "--batch"))));
            for (String name : blobs.keySet()) {
                int length = Integer.parseInt(header(written).replaceAll(".* ", ""));
                files.put(name, written.readNBytes(length));
                written.readByte();
            }
            return files;
        } finally {
            Files.delete(asked);
        }
    }

    /** Reads the line before a file: its name, its kind and its length. */
    private static String header(DataInputStream written) throws IOException {
        StringBuilder header = new StringBuilder();
        for (int next = written.read(); next != '\n' && next >= 0; next = written.read()) {
            header.append((char) next);
        }
        return header.toString();
    }

    private String text(Path in, String... arguments) throws IOException {
        return new String(output(in, nothing(), List.of(arguments)), StandardCharsets.UTF_8);
    }

    private byte[] output(Path in, File input, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", in.toString()));
        command.addAll(arguments);
        Process git = new ProcessBuilder(command)
                .redirectInput(input)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = git.getInputStream()) {
            byte[] output = out.readNBytes(4 * RuleFiles.MAX_BYTES);
            if (git.waitFor() != 0) {
                throw use.wrong("Git does not know '%s' here.".formatted(arguments.get(arguments.size() - 1)));
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Git was interrupted.", e);
        } finally {
            git.destroy();
        }
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
