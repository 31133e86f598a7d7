-- Read by H2 and by PostgreSQL, unchanged.

-- Which engine a rule set decided with: the number that its version is computed over. There was only one until now.
alter table stored_rule_set add column semantics integer default 1 not null;
alter table stored_rule_set alter column semantics drop default;

create index stored_rule_set_by_first_used on stored_rule_set (first_used, version);
