package io.gapwise.insight.certificate;

import java.util.Optional;

/**
 * Checks a certificate by unit propagation alone: every clause of the proof must follow from those before it, and the last
 * must be the contradiction. It is a few dozen lines on purpose, and asks no solver.
 */
public final class CertificateCheck {

    private CertificateCheck() {}

    /** Returns what is wrong with a certificate, in a sentence; nothing where it proves that its formula cannot hold. */
    public static Optional<String> of(Certificate certificate) {
        UnitPropagation known = new UnitPropagation(certificate.variables());
        certificate.clauses().forEach(known::add);
        int line = 0;
        for (int[] lemma : certificate.lemmas()) {
            line++;
            if (!known.follows(lemma)) {
                return Optional.of("Clause %d of the proof does not follow from those before it.".formatted(line));
            } else if (lemma.length == 0) {
                return Optional.empty();
            }
            known.add(lemma);
        }
        return known.contradictory()
                ? Optional.empty()
                : Optional.of("The proof ends, and the formula may still hold.");
    }
}
