-- What people said beside their ratings, once a review has closed. A comment holds nothing that leads to its writer, to
-- their other comments, or to when it was written: its id is random, and rows are kept in the order of ids.

create table comments (
    id text not null primary key,
    review text not null references reviews (id),
    statement text not null,
    -- What is shared once the comment is cleared; empty once the words of one that was held back are forgotten.
    text text not null,
    -- As it was written, where `text` was changed since.
    first_words text,
    -- waiting, cleared or held-back, and why it is held back.
    state text not null,
    reason text,
    -- Where the writer's block stands in the release, where they let it be said.
    block bigint,
    revision bigint not null
);

create index comments_by_review on comments (review, state, id);

create table themes (
    id text not null primary key,
    review text not null references reviews (id),
    name text not null,
    unique (review, name)
);

create table comment_themes (
    comment text not null references comments (id),
    theme text not null references themes (id),
    primary key (comment, theme)
);

create index comment_themes_by_theme on comment_themes (theme);

-- Closing looks only at the answers that hold words.
create index answers_with_words on answers (response) where reason <> '';
