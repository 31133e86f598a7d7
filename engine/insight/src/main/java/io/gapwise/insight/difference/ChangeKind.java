package io.gapwise.insight.difference;

/**
 * Names a kind of change.
 *
 * @param about what the change is about: a word, a field or a rule; empty where the aspect has but one value
 * @param from the value by the old rules
 * @param to the value by the new rules
 */
public record ChangeKind(Aspect aspect, String about, String from, String to) {

    static final String YES = "yes";
    static final String NO = "no";

    static ChangeKind gained(Aspect aspect, String about) {
        return new ChangeKind(aspect, about, NO, YES);
    }

    static ChangeKind lost(Aspect aspect, String about) {
        return new ChangeKind(aspect, about, YES, NO);
    }

    /** Names what is judged, or the rule that speaks where no judgement changes. */
    private String judged(boolean gained) {
        if (from.equals(YES) || to.equals(YES)) {
            return gained ? about + " speaks" : about + " no longer speaks";
        }
        return (about.isEmpty() ? "" : about + " ") + from + " becomes " + to;
    }

    /** Returns the change in words, such as {@code TRAINING becomes INSUFFICIENT_EVIDENCE}. */
    public String sentence() {
        boolean gained = to.equals(YES);
        return switch (aspect) {
            case ANSWERED -> gained ? "a case without an answer gets one" : "a case no longer gets an answer";
            case VERDICT, ALIGNMENT, FIRST_REMEDY, FIRST_METHOD -> from + " becomes " + to;
            case WORTH -> gained ? "it becomes worth pursuing" : "it is no longer worth pursuing";
            case CONDITIONAL ->
                gained ? "the verdict comes to rest on claims alone" : "the verdict no longer rests on claims alone";
            case CAUSES -> gained ? about + " is found" : about + " is no longer found";
            case DISCOUNTED -> gained ? about + " is discounted" : about + " is no longer discounted";
            case REMEDIES, METHODS -> gained ? about + " is advised" : about + " is no longer advised";
            case CONSIDERED -> gained ? about + " is only considered" : about + " is no longer considered";
            case EXCLUDED -> gained ? about + " is ruled out" : about + " is no longer ruled out";
            case ORDER -> to + " comes before " + from;
            case WEIGHTS -> "more or less speaks for " + about;
            case MEASURES -> gained ? about + " is measured" : about + " is no longer measured";
            case CAUTIONS -> gained ? about + " cautions" : about + " no longer cautions";
            case QUESTIONS ->
                about.isEmpty()
                        ? to + " is asked about before " + from
                        : gained ? about + " is asked about" : about + " is no longer asked about";
            case REASONS -> gained ? about + " gives a reason" : about + " no longer gives a reason";
            case WORDS -> about + " says it in other words";
            case PROGRESS, PRIORITY, PLACE -> judged(gained);
        };
    }
}
