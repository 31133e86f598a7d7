-- Read by H2 and by PostgreSQL, unchanged.

-- How far the changes of each tenant have come, up to which of them they are forgotten, and of which rule set it was told
-- last. Whoever writes changes locks this row as the last thing of a transaction, so that places follow each other in the
-- order of the commits.
create table change_head (
    tenant  varchar(60) not null primary key,
    place   bigint      not null,
    last_id varchar(36) not null,
    pruned  bigint      not null,
    rules   varchar(64)
);

-- Tenants that are known already have their row from the beginning, so that no two transactions make it at once.
insert into change_head (tenant, place, last_id, pruned)
select known.tenant, 0, '', 0
from (select tenant from chain_head union select tenant from api_key union select tenant from user_account
      union select cast('main' as varchar(60))) known;

-- What changed, without any text: ids alone.
create table change_event (
    tenant      varchar(60)                 not null,
    place       bigint                      not null,
    id          varchar(36)                 not null,
    kind        varchar(30)                 not null,
    happened_at timestamp(3) with time zone not null,
    subject     varchar(64)                 not null,
    about       varchar(36),
    primary key (tenant, place)
);
