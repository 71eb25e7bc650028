-- The halves of the first eight bytes of the hash of a row's id and number (digest-halves.ts is the same for SQLite).
create function digest_high(row_id text, seq bigint) returns bigint language sql immutable parallel safe as $$
  select ('x' || encode(substr(sha256(convert_to(row_id || ' ' || seq::text, 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint
$$;
create function digest_low(row_id text, seq bigint) returns bigint language sql immutable parallel safe as $$
  select ('x' || encode(substr(sha256(convert_to(row_id || ' ' || seq::text, 'UTF8')), 5, 4), 'hex'))::bit(32)::bigint
$$;
