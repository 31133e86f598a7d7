-- Read by H2 and by PostgreSQL, unchanged.

-- Whose it is. What was stored before there were tenants belongs to the tenant "main". The default serves only the rows
-- that are there: whoever stores something has to say whose it is.
alter table stored_case add column tenant varchar(60) default 'main' not null;
alter table stored_recommendation add column tenant varchar(60) default 'main' not null;
alter table recommendation_conclusion add column tenant varchar(60) default 'main' not null;
alter table draft add column tenant varchar(60) default 'main' not null;
alter table upload add column tenant varchar(60) default 'main' not null;
alter table upload_row add column tenant varchar(60) default 'main' not null;
alter table upload_correction add column tenant varchar(60) default 'main' not null;

alter table stored_case alter column tenant drop default;
alter table stored_recommendation alter column tenant drop default;
alter table recommendation_conclusion alter column tenant drop default;
alter table draft alter column tenant drop default;
alter table upload alter column tenant drop default;
alter table upload_row alter column tenant drop default;
alter table upload_correction alter column tenant drop default;

-- Which rule sets answered a tenant, and since when. Rule sets are stored once for all tenants, by their version.
create table rule_set_use (
    tenant     varchar(60)                 not null,
    rule_set   varchar(64)                 not null references stored_rule_set (version),
    first_used timestamp(3) with time zone not null,
    semantics  integer                     not null,
    primary key (tenant, rule_set)
);
insert into rule_set_use (tenant, rule_set, first_used, semantics)
select 'main', version, first_used, semantics from stored_rule_set;

-- Lists and counts stay as fast as they were, however many other tenants there are.
drop index stored_rule_set_by_first_used;
drop index stored_recommendation_by_verdict;
drop index stored_recommendation_by_reference;
drop index stored_recommendation_by_time;
drop index stored_recommendation_by_title;
drop index recommendation_conclusion_by_word;
drop index draft_by_time;
drop index upload_by_time;
drop index upload_by_digest;
create index rule_set_use_by_first_used on rule_set_use (tenant, first_used, rule_set);
create index stored_recommendation_by_tenant on stored_recommendation (tenant, seq);
create index stored_recommendation_by_verdict on stored_recommendation (tenant, verdict, seq);
create index stored_recommendation_by_reference on stored_recommendation (tenant, reference, seq);
create index stored_recommendation_by_time on stored_recommendation (tenant, evaluated_at);
create index stored_recommendation_by_title on stored_recommendation (tenant, title, reference);
create index stored_recommendation_by_use on stored_recommendation (tenant, rule_set);
create index recommendation_conclusion_by_word on recommendation_conclusion (tenant, kind, word, recommendation_seq);
create index draft_by_time on draft (tenant, changed_at);
create index upload_by_time on upload (tenant, uploaded_at);
create index upload_by_digest on upload (tenant, digest);
