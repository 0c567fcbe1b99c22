-- The secret address under which a practitioner's own calendar reads when they have sessions. Only a
-- digest of the secret is kept; a new address takes the place of the old one.
create table calendar_feed (
    practice_id  uuid                     not null references practice (practice_id),
    member_id    uuid                     not null,
    token_hash   bytea                    not null,
    made_at      timestamp with time zone not null,
    last_read_on date,
    version      bigint                   not null,
    primary key (practice_id, member_id),
    constraint calendar_feed_token unique (practice_id, token_hash),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);
