-- Read by H2 and by PostgreSQL, unchanged.

-- Why the answering of an upload broke off the last time; null where it never did.
alter table upload add column stop_reason varchar(40);
update upload set stop_reason = 'UNEXPECTED' where state = 'FAILED';

-- Why a good row got no answer; null where it has one, or was never tried. Until now only the rules could be at fault.
alter table upload_row add column failure varchar(40);
update upload_row set failure = 'RULES_AT_FAULT' where state = 'FAILED';
