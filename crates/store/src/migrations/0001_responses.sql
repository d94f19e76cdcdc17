-- What people said, on their own, and what they chose to share of it.
-- Times are seconds since 1970 in UTC, secrets are keyed hashes in hexadecimal, 0 and 1 are no and yes.

create table settings (
    name text not null primary key,
    value text not null
);

create table responses (
    id text not null primary key,
    instrument text not null,
    instrument_version text not null,
    place text not null,
    role text not null,
    started_at bigint not null,
    changed_at bigint not null,
    finished_at bigint,
    token_hash text not null unique,
    code_hash text not null unique,
    sealed_token text not null
);

create table answers (
    response text not null references responses (id),
    statement text not null,
    rating text,
    reason text not null,
    primary key (response, statement)
);

-- What somebody else typed meanwhile, until the person chooses: the lowest place is shown first.
create table other_answers (
    response text not null references responses (id),
    statement text not null,
    place bigint not null,
    rating text,
    reason text not null,
    saved_at bigint not null,
    primary key (response, statement, place)
);

create table actions (
    response text not null references responses (id),
    id text not null,
    place bigint not null,
    what text not null,
    for_what text not null,
    who text not null,
    with_whom text not null,
    by_when text not null,
    sign text not null,
    primary key (response, id)
);

-- Every read-only link there has been, so that an old one can say that it was switched off.
create table shares (
    response text not null references responses (id),
    generation bigint not null,
    token_hash text not null unique,
    reasons bigint not null,
    plan bigint not null,
    shared_at bigint not null,
    stopped_at bigint,
    primary key (response, generation)
);
