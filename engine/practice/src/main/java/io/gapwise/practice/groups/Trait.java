package io.gapwise.practice.groups;

/** Names what cases can have in common. */
public enum Trait {
    CAUSE,
    REMEDY,
    TOOL,
    PROCESS,
    LEADER,
    AUDIENCE
}
