-- Messages to lists that facilitators paste, and answers that are set aside before closing.

create table mailings (
    id text not null primary key,
    review text not null references reviews (id),
    link text not null references review_links (id),
    kind text not null,
    subject text not null,
    body text not null,
    asked_at bigint not null,
    stopped_at bigint,
    -- How many messages were asked for, and what came of those that are done with.
    asked bigint not null,
    sent bigint not null default 0,
    refused bigint not null default 0,
    failed bigint not null default 0,
    uncertain bigint not null default 0
);

create index mailings_by_review on mailings (review, asked_at);

-- Messages that are still to be handed over. A row goes, and the address with it, as soon as it is known what came of it.
create table messages (
    mailing text not null references mailings (id),
    number bigint not null,
    address text not null,
    -- Whether it is being handed over just now. If the program stops meanwhile, nobody knows whether it was sent.
    sending bigint not null default 0,
    tries bigint not null default 0,
    not_before bigint not null,
    primary key (mailing, number)
);

create index messages_by_turn on messages (sending, not_before);

-- Answers started from one link within a time, left out of counts and picture.
create table set_aside (
    review text not null references reviews (id),
    link text not null references review_links (id),
    from_at bigint not null,
    until_at bigint not null,
    reason text not null,
    account text references accounts (id),
    at bigint not null,
    primary key (link, from_at)
);

create index set_aside_by_review on set_aside (review);
create index set_aside_by_account on set_aside (account);
