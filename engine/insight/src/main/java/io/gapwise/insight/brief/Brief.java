package io.gapwise.insight.brief;

import java.util.List;

/**
 * A recommendation on one page: sentences for a leader, without names of fields, words of the vocabulary or rules; those
 * stand in the notes.
 *
 * @param title of the case
 * @param answer the verdict in one sentence, which begins with what the business suffers from or has to gain
 * @param sections in the order in which they are read; none is empty
 * @param notes what stands behind the sentences, counted from 1
 */
public record Brief(String title, String answer, List<Section> sections, List<Note> notes) {

    public Brief {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** Some sentences under a heading. */
    public record Section(String heading, List<Sentence> sentences) {

        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence, or a few that belong together.
     *
     * @param lead what it is about, to be set off; may be empty
     * @param notes the numbers of its notes
     */
    public record Sentence(String lead, String text, List<Integer> notes) {

        public Sentence {
            notes = List.copyOf(notes);
        }

        /** What it is about, with the sign at its end that leads on to the text. */
        public String led() {
            return lead.matches("(?s).*[.?!:]") ? lead : lead + ":";
        }
    }

    /** The publication behind a sentence, and the rules that stand on it. */
    public record Note(String source, List<String> rules) {

        public Note {
            rules = List.copyOf(rules);
        }
    }
}
