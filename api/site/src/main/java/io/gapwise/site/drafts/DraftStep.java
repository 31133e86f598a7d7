package io.gapwise.site.drafts;

/** A question of a draft that was answered. */
record DraftStep(String question) {}
