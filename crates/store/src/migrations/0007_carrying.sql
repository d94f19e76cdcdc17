-- Whose own review goes into a review of a place when that opens, and in which group. A wish is gone once it is done,
-- dropped, or either review is; one that could not be done stays until its writer drops it.

create table carry_wishes (
    response text not null primary key references responses (id),
    review text not null references reviews (id),
    group_id text not null
);

create index carry_wishes_by_review on carry_wishes (review);
