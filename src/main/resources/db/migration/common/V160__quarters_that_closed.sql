-- What a practice's report says about a quarter that is over, as it may be read: made once, without clients in it, and
-- never again, so that two readings can never be subtracted.
create table closed_quarter (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    from_day    date                     not null,
    format      integer                  not null,
    content     text                     not null,
    made_at     timestamp with time zone not null,
    primary key (practice_id, id),
    unique (practice_id, from_day)
);
