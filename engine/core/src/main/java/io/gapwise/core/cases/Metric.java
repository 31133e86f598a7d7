package io.gapwise.core.cases;

/** The business result that the gap hurts or that is sought. */
public enum Metric implements Word {
    SALES("sales"),
    PROFITABILITY("profitability"),
    QUALITY("quality"),
    PRODUCTIVITY("productivity"),
    CUSTOMER_SATISFACTION("customer satisfaction"),
    CUSTOMER_COMPLAINTS("customer complaints"),
    EMPLOYEE_ENGAGEMENT("employee engagement"),
    TURNOVER("staff turnover"),
    REPUTATION("reputation"),
    SAFETY("safety"),
    COMPLIANCE("compliance"),
    OTHER("another business result"),
    NONE("no business result"),
    UNKNOWN("unknown");

    private final String phrase;

    Metric(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}
