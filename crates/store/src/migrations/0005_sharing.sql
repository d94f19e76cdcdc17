-- How far the picture of a review goes beyond the people who run its place. No row: no further, with the alignment.

create table picture_sharing (
    review text not null primary key references reviews (id),
    -- Whether those who took part see it.
    participants bigint not null,
    -- Whether it is also read beside other frameworks.
    alignment bigint not null
);

-- Every link to a picture there has been, so that an old one can say that it was switched off.
create table picture_links (
    review text not null references reviews (id),
    generation bigint not null,
    token_hash text not null unique,
    made_at bigint not null,
    -- The first moment at which it no longer opens the picture; none if it stays until it is switched off.
    expires_at bigint,
    off_at bigint,
    primary key (review, generation)
);
