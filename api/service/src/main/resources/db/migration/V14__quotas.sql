-- Read by H2 and by PostgreSQL, unchanged.

-- How much of each kind is stored of a tenant, for its quotas. A row that is missing is counted when it is needed; at
-- each start all of them go, so that what an older version or a repair changed without counting is counted again.
create table tenant_usage (
    tenant varchar(60) not null,
    kind   varchar(10) not null,
    amount bigint      not null,
    primary key (tenant, kind)
);
