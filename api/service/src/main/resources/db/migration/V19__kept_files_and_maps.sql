-- Read by H2 and by PostgreSQL, unchanged.

-- A file as it was sent, in pieces, so that its sender gets the own workbook back with the answers. It goes with the
-- upload, and as soon as a case is erased that came from it.
create table upload_file (
    upload  varchar(36)     not null references upload (id) on delete cascade,
    tenant  varchar(60)     not null,
    -- From 0, without gaps.
    number  integer         not null,
    content bytea           not null,
    primary key (upload, number)
);

-- How the columns of the file are read, as JSON, and the name under which that is kept. Null where the columns are those
-- of the contract.
alter table upload add column sheet_map text;
alter table upload add column map_name varchar(200);

-- The rows of the file that a case is made of, where they are not the row itself, and where each answer came from.
alter table upload_row add column source_rows varchar(4000);
alter table upload_row add column origins text;
-- A case that is stored already and has the same reference, how the row stands to it, and what is to become of the row.
alter table upload_row add column known_case varchar(36);
alter table upload_row add column known_as varchar(20);
alter table upload_row add column decision varchar(20);
create index upload_row_by_known_as on upload_row (upload, known_as, line);
