-- Members, their devices and what was done to them. Times are milliseconds since 1970 by the office's clock.

-- `access-key` signs access tokens; `guard` counts changes of who may do what.
create table office_setting (
  name text primary key,
  value text not null
);

-- `folded` is the name without case and width: no two people differ by that alone. Grants are JSON. `password` is an Argon2 text, null
-- before the invitation was used; of the second factor `totp` is in force, `totp_pending` waits for its first code.
create table member (
  id text primary key,
  name text not null,
  folded text not null unique,
  role text not null,
  grants text not null,
  password text,
  totp text,
  totp_pending text,
  totp_step bigint not null default 0,
  made_at bigint not null,
  closed_at bigint
);

create table invitation (
  hash text primary key,
  member text not null references member (id),
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  used_by text
);
create index invitation_of_member on invitation (member);

-- A session is one sign-in of a device. Of its refresh tokens two are known, by hash: the newest, and the one that it was given for.
-- `cut` is the highest that the device has reported.
create table member_device (
  id text primary key,
  member text not null references member (id),
  name text not null,
  jwk text not null,
  session text,
  refresh_now text,
  refresh_before text,
  refreshed_at bigint not null,
  joined_at bigint not null,
  seen_at bigint not null,
  revoked_at bigint,
  cut bigint not null default 0
);
create index member_device_of_member on member_device (member);

-- Failed tries to sign in, by a hash of who was tried.
create table sign_in_try (
  who text primary key,
  failures bigint not null,
  until bigint not null,
  at bigint not null
);

-- Who did what to whom. Never what a client's record holds.
create table audit (
  id text primary key,
  at bigint not null,
  member text not null,
  deed text not null,
  about text not null,
  detail text not null
);
