package io.gapwise.core.cases;

/** Names the business result that the gap hurts or that is sought. */
public enum Metric implements Word {
    SALES,
    PROFITABILITY,
    QUALITY,
    PRODUCTIVITY,
    CUSTOMER_SATISFACTION,
    CUSTOMER_COMPLAINTS,
    EMPLOYEE_ENGAGEMENT,
    TURNOVER,
    REPUTATION,
    SAFETY,
    COMPLIANCE,
    OTHER,
    NONE,
    UNKNOWN
}
