package io.gapwise.service.store;

/**
 * This running program among those that may work on the same database.
 *
 * @param id a new one for each start
 * @param alone true where no other program can use the database, so that whoever left work behind is dead
 */
public record Instance(String id, boolean alone) {}
