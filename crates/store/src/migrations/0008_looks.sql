-- Looks at a review's answers before it closes, from the first look to the close, where its place chose them.

create table looks (
    review text not null primary key references reviews (id),
    -- What was taken in, as JSON. It holds answers that are not shown yet, and is shown to nobody as it is.
    state text not null,
    taken_at bigint not null
);

-- The look that took the answers in, counted from 1; none if they are in none yet.
alter table responses add column look bigint;
