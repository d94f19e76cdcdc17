-- Reviews of places: how they are set up, the ways in, who answers in which group, and what was released at closing.

create table reviews (
    id text not null primary key,
    place text not null references places (id),
    name text not null,
    instrument text not null,
    instrument_version text not null,
    -- Families with their groups, and what is asked beside the ratings, as JSON.
    families text not null,
    asks text not null,
    opens_at bigint,
    closes_at bigint,
    smallest bigint not null,
    interim bigint not null,
    revision bigint not null,
    made_at bigint not null,
    opened_at bigint,
    closed_at bigint,
    -- From opening on: the ids of the statements, in order, as a JSON list. Sheets of ratings follow it.
    statements text,
    -- Responses that were erased after the release was made.
    erased_since bigint not null
);

create index reviews_by_place on reviews (place, made_at);
create index reviews_by_closing on reviews (closes_at) where opened_at is not null and closed_at is null;

create table review_links (
    id text not null primary key,
    review text not null references reviews (id),
    -- The group it leads into; none lets people choose.
    group_id text,
    token_hash text not null unique,
    -- The most people who may start with it.
    most bigint,
    made_at bigint not null,
    off_at bigint
);

create index review_links_by_review on review_links (review, made_at);

alter table responses add column review text references reviews (id);
alter table responses add column group_id text;
alter table responses add column link text references review_links (id);
-- Keyed in by a facilitator.
alter table responses add column paper bigint not null default 0;
-- Whether the writer lets their group be named beside their comments.
alter table responses add column names_group bigint not null default 0;
-- From finishing on: one character for each statement of the review, so that closing reads one row for each person.
alter table responses add column sheet text;

create index responses_by_review on responses (review, group_id, finished_at) where review is not null;
create index responses_by_link on responses (link, started_at) where link is not null;

-- The protected table that was made when a review closed, as JSON. Never changed.
create table releases (
    review text not null primary key references reviews (id),
    method bigint not null,
    made_at bigint not null,
    body text not null
);
