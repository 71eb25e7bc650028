-- What the office knows of its records. Words that both databases understand; a JSON value is kept as text.

-- One row. `head` is the last number that was given out; `epoch` rises when the office is restored from a copy.
create table office (
  one bigint primary key check (one = 1),
  id text not null,
  name text not null,
  head bigint not null,
  epoch bigint not null
);

-- The last number that each device has given to an operation.
create table device (
  id text primary key,
  last_ctr bigint not null
);

-- Rows that are seen together; never removed, so that an id always means the same. Ids are drawn by chance: they tell nobody how many
-- there are. `place` counts them.
create table scope (
  place bigint primary key,
  id bigint not null unique,
  kind text not null,
  region text not null,
  person text not null,
  unique (kind, region, person)
);

-- The log: for the audit, and for knowing an operation again. `seq` is the number that its row got, 0 for none.
-- `again` is the id of an operation that had arrived under another number; `id` is then null.
create table operation (
  device text not null,
  ctr bigint not null,
  id text unique,
  again text,
  member text not null,
  author text not null,
  action text not null,
  tbl text not null,
  row_id text not null,
  body text not null,
  at bigint not null,
  received_at bigint not null,
  verdict text not null,
  seq bigint not null,
  primary key (device, ctr)
);

-- What a person did at once. Two devices may claim the same id; each has its own.
create table action (
  device text not null,
  id text not null,
  name text not null,
  at bigint not null,
  author text not null,
  undoes text,
  primary key (device, id)
);

-- Every row as it stands. `versions` has the fields that are of another operation than the row's birth: number, device, operation, time.
-- A number 0 there means `field_seq`, which a change of fields sets and a move of the client does not.
create table row_state (
  tbl text not null,
  row_id text not null,
  client_id text not null,
  scope_id bigint not null,
  row_seq bigint not null,
  field_seq bigint not null,
  gone bigint not null,
  fields text not null,
  versions text not null,
  born_seq bigint not null,
  born_device text not null,
  born_operation text not null,
  born_at bigint not null,
  author text not null,
  action_device text not null,
  action text not null,
  primary key (tbl, row_id)
);
create index row_of_scope on row_state (scope_id, row_seq);
create index row_of_client on row_state (client_id, tbl, row_id, scope_id);

-- Rows that a scope has lost; a client takes with it all that belongs to it.
create table leave (
  scope_id bigint not null,
  tbl text not null,
  row_id text not null,
  seq bigint not null,
  primary key (scope_id, tbl, row_id)
);
create index leave_of_scope on leave (scope_id, seq);

-- What a member was not allowed to do; the log has it whole. It waits until somebody decides.
create table quarantine (
  operation text primary key references operation (id),
  device text not null,
  ctr bigint not null,
  received_at bigint not null,
  state text not null,
  decided_by text,
  decided_at bigint
);
create index quarantine_of_device on quarantine (device, ctr);
create index quarantine_by_state on quarantine (state, received_at);

-- Rows of a bucket, and the halves of the sum of their hashes: neither can overflow, and together they are the sum modulo 2^64.
create table digest (
  scope_id bigint not null,
  tbl text not null,
  bucket bigint not null,
  row_count bigint not null,
  high bigint not null,
  low bigint not null,
  primary key (scope_id, tbl, bucket)
);
