-- Read by H2 and by PostgreSQL, unchanged.

-- An answer is stored packed: most of its text is that of the rules, which is the same in thousands of answers. Those that
-- were stored before stay in the other column as they are.
alter table stored_recommendation add column packed bytea;
alter table stored_recommendation alter column body drop not null;
