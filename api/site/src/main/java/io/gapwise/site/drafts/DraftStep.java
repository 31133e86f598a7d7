package io.gapwise.site.drafts;

/** Holds a question of a draft that was answered. */
record DraftStep(String question) {}
