package io.gapwise.insight.certificate;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a formula that no assignment satisfies, and the proof of it.
 *
 * @param variables how many variables the formula has
 * @param clauses the clauses of the formula; a literal is the number of a variable, negative for "not"
 * @param lemmas clauses that follow from those before them by unit propagation alone; the last one is empty
 */
public record Certificate(int variables, List<int[]> clauses, List<int[]> lemmas) {

    public Certificate {
        clauses = List.copyOf(clauses);
        lemmas = List.copyOf(lemmas);
    }

    /**
     * Returns the formula as DIMACS CNF.
     *
     * @param about what it says, on one line
     */
    public String cnf(String about) {
        StringBuilder text = new StringBuilder("c ").append(about).append('\n');
        text.append("c No assignment satisfies this. Every clause but those of one literal at the end translates the rules.\n");
        text.append("p cnf ").append(variables).append(' ').append(clauses.size()).append('\n');
        clauses.forEach(clause -> write(clause, text));
        return text.toString();
    }

    /** Returns the proof as DRAT in text, which deletes nothing and so is RUP as well. */
    public String drat() {
        StringBuilder text = new StringBuilder();
        lemmas.forEach(lemma -> write(lemma, text));
        return text.toString();
    }

    /**
     * Reads a formula and a proof as other programs write them.
     *
     * @throws IllegalArgumentException where one of them is not in its form
     */
    public static Certificate read(String cnf, String drat) {
        String[] header = cnf.lines()
                .filter(line -> line.startsWith("p "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the formula has no line that begins with 'p cnf'"))
                .split("\\s+");
        if (header.length != 4 || !header[1].equals("cnf") || !header[2].matches("\\d{1,9}")) {
            throw new IllegalArgumentException("the formula's line 'p cnf' does not say how many variables it has");
        }
        int variables = Integer.parseInt(header[2]);
        List<int[]> clauses = clauses(cnf, variables, "the formula");
        if (!header[3].equals(String.valueOf(clauses.size()))) {
            throw new IllegalArgumentException(
                    "the formula has %d clauses and says that it has %s".formatted(clauses.size(), header[3]));
        }
        return new Certificate(variables, clauses, clauses(drat, variables, "the proof"));
    }

    /** Reads clauses; lines that delete one are left out, since a proof only becomes easier without them. */
    private static List<int[]> clauses(String text, int variables, String where) {
        List<int[]> clauses = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("c") || line.startsWith("p") || line.startsWith("d")) {
                continue;
            }
            for (String written : line.strip().split("\\s+")) {
                if (!written.matches("-?\\d{1,9}") || Math.abs(Integer.parseInt(written)) > variables) {
                    throw new IllegalArgumentException("'%s' in %s is no literal".formatted(written, where));
                }
                int literal = Integer.parseInt(written);
                if (literal != 0) {
                    open.add(literal);
                } else {
                    clauses.add(open.stream().mapToInt(Integer::intValue).toArray());
                    open.clear();
                }
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("the last clause of %s does not end with 0".formatted(where));
        }
        return clauses;
    }

    private static void write(int[] clause, StringBuilder text) {
        for (int literal : clause) {
            text.append(literal).append(' ');
        }
        text.append("0\n");
    }
}
