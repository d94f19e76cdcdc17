-- A link into a review may have a last day of its own: nobody new starts with it from this moment on.

alter table review_links add column until_at bigint;
