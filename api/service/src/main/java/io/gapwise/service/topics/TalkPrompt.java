package io.gapwise.service.topics;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to ask when a manager and the team talk about what was chosen.
 *
 * @param about the topics or the time that it names
 */
public record TalkPrompt(Kind kind, List<String> about) {

    private static final int MOST_LEFT = 3;

    public TalkPrompt {
        about = List.copyOf(about);
    }

    /** Names what is asked; the pages have a sentence for each. */
    public enum Kind {
        /** Nothing is shown yet, so nobody is to be asked what he chose. */
        WAIT,
        /** What would be different at work if they could do it? */
        WHY,
        /** Two topics were chosen by as many: what decides between them? */
        EVEN,
        /** Who does it well already, and would show it? */
        WHO_KNOWS,
        /** Where can it be used in the first weeks, and who notices? */
        USED_WHERE,
        /** Nobody chose these: known already, or not seen what they are for? */
        NOBODY,
        /** Most can at this time: what has to be moved for it? */
        WHEN,
        /** No time suits many: what would have to change in the day? */
        NO_TIME,
        /** What they want beyond the job: which of it can become a task? */
        BEYOND,
        /** What each wants to become is asked one by one, and never in the round. */
        SINGLY,
        /** It was agreed on: is it still right? */
        AGREED
    }

    /** Lists what can be asked, in the order of a talk. */
    public static List<TalkPrompt> of(TopicResults results) {
        List<TalkPrompt> prompts = new ArrayList<>();
        TopicAgreement agreed = results.offer().agreement();
        if (agreed != null) {
            prompts.add(new TalkPrompt(Kind.AGREED, List.of(String.join(", ", agreed.topics()), agreed.when())));
        }
        if (results.offer().isShown()) {
            addTopics(results.topics(), prompts);
            addTimes(results, prompts);
            if (!results.wishes().isEmpty()) {
                prompts.add(new TalkPrompt(Kind.BEYOND, List.of()));
            }
        } else {
            prompts.add(new TalkPrompt(Kind.WAIT, List.of()));
        }
        prompts.add(new TalkPrompt(Kind.SINGLY, List.of()));
        return prompts;
    }

    private static void addTopics(List<TopicResults.Picked> topics, List<TalkPrompt> prompts) {
        TopicResults.Picked first = topics.get(0);
        if (first.people() > 0) {
            String name = first.topic().name();
            prompts.add(new TalkPrompt(Kind.WHY, List.of(name)));
            TopicResults.Picked second = topics.get(1);
            if (second.people() == first.people()) {
                prompts.add(
                        new TalkPrompt(Kind.EVEN, List.of(name, second.topic().name())));
            }
            prompts.add(new TalkPrompt(Kind.WHO_KNOWS, List.of(name)));
            prompts.add(new TalkPrompt(Kind.USED_WHERE, List.of(name)));
        }
        List<String> left = topics.stream()
                .filter(each -> each.people() == 0)
                .limit(MOST_LEFT)
                .map(each -> each.topic().name())
                .toList();
        if (!left.isEmpty()) {
            prompts.add(new TalkPrompt(Kind.NOBODY, List.of(String.join(", ", left))));
        }
    }

    private static void addTimes(TopicResults results, List<TalkPrompt> prompts) {
        List<TopicResults.Suits> times = results.times();
        if (times.isEmpty()) {
            return;
        }
        TopicResults.Suits best = times.get(0);
        boolean most = 2 * best.people() >= results.offer().shown();
        prompts.add(most ? new TalkPrompt(Kind.WHEN, List.of(best.time())) : new TalkPrompt(Kind.NO_TIME, List.of()));
    }
}
