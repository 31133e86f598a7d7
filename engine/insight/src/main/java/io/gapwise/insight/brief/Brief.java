package io.gapwise.insight.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds one page about an answer, as data. Its sentences are meant for people who decide or who asked, and name no
 * fields, no words of the vocabulary and no rules; the notes name the rules, for programs.
 *
 * @param language the language of its frame; a sentence says so where its text is in English nevertheless
 * @param kind what it is in one word, for the name of a file
 * @param subject what it is, for the description of a file
 * @param day the day of the answer; null where nobody said
 * @param title the title of the case
 * @param about the day, who made it and the reference, as far as they are known; may be empty
 * @param verdict the verdict in two or three words; empty in a reply
 * @param answer the answer in one or two sentences
 * @param sections the sections of the page in the order in which they are read; none is empty
 * @param appendix the sections behind the page; empty where nobody asked for them
 * @param notes the sources of the sentences; sentences refer to them by number, counted from 1
 * @param hint says what was left out of the page or cut; may be empty
 */
public record Brief(
        Locale language,
        String kind,
        String subject,
        @Nullable LocalDate day,
        String title,
        String about,
        String verdict,
        Sentence answer,
        List<Section> sections,
        List<Section> appendix,
        List<Note> notes,
        String hint,
        Headings headings) {

    public Brief {
        sections = List.copyOf(sections);
        appendix = List.copyOf(appendix);
        notes = List.copyOf(notes);
    }

    /** Returns the page without what stands behind it, and without the notes, which are at the end of it all. */
    public Brief firstPage() {
        return appendix.isEmpty()
                ? this
                : new Brief(
                        language, kind, subject, day, title, about, verdict, answer, sections, List.of(), List.of(),
                        hint, headings);
    }

    /**
     * Names the parts that every page has, in its language.
     *
     * @param unshown says that a file shows a sign in place of some letters
     */
    public record Headings(String notes, String appendix, String unshown) {}

    /** Says where a section stands: over the whole width, or beside the next or the previous one. */
    public enum Place {
        ACROSS,
        LEFT,
        RIGHT
    }

    /** Holds the sentences under one heading. */
    public record Section(String heading, Place place, List<Sentence> sentences) {

        public Section {
            sentences = List.copyOf(sentences);
        }

        private Section withTexts(UnaryOperator<String> change) {
            return new Section(
                    heading,
                    place,
                    sentences.stream()
                            .map(sentence -> sentence.withTexts(change))
                            .toList());
        }
    }

    /**
     * Holds a sentence, or a few that belong together.
     *
     * @param lead what the sentence is about, to be shown in bold before it; may be empty
     * @param text what is said, by a rule or by the case
     * @param remark what is to be known about the text, such as how well it is shown; may be empty
     * @param who who does it; may be empty
     * @param notes the numbers of the notes to the sentence
     * @param english whether the text is in English although the page is not
     */
    public record Sentence(String lead, String text, String remark, String who, List<Integer> notes, boolean english) {

        public Sentence {
            notes = List.copyOf(notes);
        }

        private Sentence withTexts(UnaryOperator<String> change) {
            return new Sentence(
                    change.apply(lead), change.apply(text), change.apply(remark), change.apply(who), notes, english);
        }

        /** Returns the lead, with a colon where it does not end in a punctuation mark already. */
        public String led() {
            return lead.isEmpty() || lead.matches("(?s).*[.?!:]") ? lead : lead + ":";
        }
    }

    /** Names the publication behind a sentence and the rules that rely on it. */
    public record Note(String source, List<String> rules) {

        public Note {
            rules = List.copyOf(rules);
        }
    }

    /** Says whether some of its texts are in English although the page is not. */
    public boolean partlyEnglish() {
        return answer.english()
                || Stream.concat(sections.stream(), appendix.stream())
                        .flatMap(section -> section.sentences().stream())
                        .anyMatch(Sentence::english);
    }

    /** Returns the brief with each of its texts changed that may hold what somebody typed. */
    public Brief withTexts(UnaryOperator<String> change) {
        return new Brief(
                language,
                kind,
                subject,
                day,
                change.apply(title),
                change.apply(about),
                verdict,
                answer.withTexts(change),
                sections.stream().map(section -> section.withTexts(change)).toList(),
                appendix.stream().map(section -> section.withTexts(change)).toList(),
                notes.stream()
                        .map(note -> new Note(change.apply(note.source()), note.rules()))
                        .toList(),
                hint,
                headings);
    }

    /** Returns the brief with one more hint. */
    public Brief withHint(String more) {
        return new Brief(
                language,
                kind,
                subject,
                day,
                title,
                about,
                verdict,
                answer,
                sections,
                appendix,
                notes,
                hint.isEmpty() ? more : hint + " " + more,
                headings);
    }

    /** Returns the sections of the page in rows: those that stand beside each other share one. */
    public List<List<Section>> rows() {
        List<List<Section>> rows = new ArrayList<>();
        for (Section section : sections) {
            if (section.place() == Place.RIGHT && !rows.isEmpty()) {
                rows.get(rows.size() - 1).add(section);
            } else {
                rows.add(new ArrayList<>(List.of(section)));
            }
        }
        return rows;
    }
}
