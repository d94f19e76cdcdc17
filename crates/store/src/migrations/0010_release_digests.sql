-- What tells that a release is as it was made, even once somebody has taken their answers out: the BLAKE3 hash of its row.
-- None for those that were made before this column.
alter table releases add column digest text;
