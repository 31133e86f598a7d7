package io.gapwise.site.drafts;

/** A path of a draft that was answered "don't know". */
record DraftAsked(String path) {}
