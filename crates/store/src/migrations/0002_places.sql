-- Places, the people who sign in to run their reviews, and what they did there.
-- Times are seconds since 1970 in UTC, secrets are keyed hashes in hexadecimal, 0 and 1 are no and yes.

create table accounts (
    id text not null primary key,
    email text not null unique,
    -- Argon2id, as a PHC string; none until one is set.
    password text,
    administrator bigint not null,
    made_at bigint not null
);

create table sessions (
    id text not null primary key,
    account text not null references accounts (id),
    token_hash text not null unique,
    started_at bigint not null,
    used_at bigint not null
);
create index sessions_of_account on sessions (account);

create table places (
    id text not null primary key,
    name text not null,
    time_zone text not null,
    accent text,
    revision bigint not null,
    made_at bigint not null
);

create table members (
    place text not null references places (id),
    account text not null references accounts (id),
    role text not null,
    since bigint not null,
    primary key (place, account)
);
create index members_of_account on members (account);

-- Links that work once: to sign in, to set a password, to join a place, to make a place, to be the first administrator.
create table one_time_links (
    id text not null primary key,
    token_hash text not null unique,
    purpose text not null,
    email text,
    place text references places (id),
    role text,
    made_at bigint not null,
    expires_at bigint not null
);
create index one_time_links_for_email on one_time_links (email);
create index one_time_links_of_place on one_time_links (place);

-- A PNG in base 64.
create table logos (
    place text not null primary key references places (id),
    hash text not null,
    image text not null
);
create index logos_by_hash on logos (hash);

-- Whose account has been removed since has no account here.
create table audit (
    place text not null references places (id),
    number bigint not null,
    at bigint not null,
    account text references accounts (id),
    what text not null,
    primary key (place, number)
);
create index audit_by_account on audit (account);
