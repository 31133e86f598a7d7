package io.gapwise.insight.brief;

import java.util.List;

/**
 * Holds a recommendation on one page. Its sentences are meant for a leader and name no fields, no words of the
 * vocabulary and no rules; the notes name the rules.
 *
 * @param title the title of the case
 * @param about the verdict in words, and the reference and the day as far as they are known; may be empty
 * @param answer the verdict in one sentence, which begins with what the business suffers from or has to gain
 * @param sections the sections in the order in which they are read; none is empty
 * @param notes the sources of the sentences; sentences refer to them by number, counted from 1
 */
public record Brief(String title, String about, String answer, List<Section> sections, List<Note> notes) {

    public Brief {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** Returns the brief with something more that it is about. */
    public Brief withAbout(String more) {
        return new Brief(title, about.isEmpty() ? more : about + " · " + more, answer, sections, notes);
    }

    /** Holds the sentences under one heading. */
    public record Section(String heading, List<Sentence> sentences) {

        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * Holds a sentence, or a few that belong together.
     *
     * @param lead what the sentence is about, to be shown in bold before it; may be empty
     * @param notes the numbers of the notes to the sentence
     */
    public record Sentence(String lead, String text, List<Integer> notes) {

        public Sentence {
            notes = List.copyOf(notes);
        }

        /** Returns the lead, with a colon where it does not end in a punctuation mark already. */
        public String led() {
            return lead.matches("(?s).*[.?!:]") ? lead : lead + ":";
        }
    }

    /** Names the publication behind a sentence and the rules that rely on it. */
    public record Note(String source, List<String> rules) {

        public Note {
            rules = List.copyOf(rules);
        }
    }
}
