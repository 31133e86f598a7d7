-- Read by H2 and by PostgreSQL, unchanged.

-- Where the changes of a tenant are sent. A webhook has read the changes up to its place; while it rests, nothing is sent to it.
create table webhook (
    tenant          varchar(60)                 not null,
    id              varchar(36)                 not null,
    url             varchar(2000)               not null,
    kinds           varchar(500)                not null,
    description     varchar(200)                not null,
    active          boolean                     not null,
    secret          varchar(100)                not null,
    old_secret      varchar(100),
    old_until       timestamp(3) with time zone,
    place           bigint                      not null,
    mark            int                         not null,
    missed          boolean                     not null,
    failures        int                         not null,
    rests_until     timestamp(3) with time zone,
    last_result     varchar(30),
    last_at         timestamp(3) with time zone,
    created_at      timestamp(3) with time zone not null,
    created_by      varchar(200)                not null,
    changed_at      timestamp(3) with time zone not null,
    revision        bigint                      not null,
    primary key (tenant, id)
);

-- What could not be delivered yet, and what will not be tried again by itself.
create table webhook_delivery (
    tenant      varchar(60)                 not null,
    webhook     varchar(36)                 not null,
    id          varchar(36)                 not null,
    place       bigint                      not null,
    kind        varchar(30)                 not null,
    happened_at timestamp(3) with time zone not null,
    subject     varchar(64)                 not null,
    about       varchar(36),
    state       varchar(10)                 not null,
    attempts    int                         not null,
    due_at      timestamp(3) with time zone not null,
    last_result varchar(30)                 not null,
    last_at     timestamp(3) with time zone not null,
    primary key (tenant, webhook, id)
);

create index webhook_delivery_due on webhook_delivery (tenant, webhook, state, due_at);
