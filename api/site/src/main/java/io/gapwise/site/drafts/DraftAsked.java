package io.gapwise.site.drafts;

/** Holds a path of a draft that was answered with "don't know". */
record DraftAsked(String path) {}
