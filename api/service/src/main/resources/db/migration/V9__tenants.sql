-- Read by H2 and by PostgreSQL, unchanged.

-- Whose it is. What was stored before there were tenants belongs to the tenant "main".
alter table stored_recommendation add column tenant varchar(60) default 'main' not null;
alter table draft add column tenant varchar(60) default 'main' not null;
alter table upload add column tenant varchar(60) default 'main' not null;
