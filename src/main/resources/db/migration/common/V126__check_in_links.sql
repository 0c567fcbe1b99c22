-- A link that opens one check-in once, without signing in. Only a digest of its secret is kept, and of the form that
-- used it, so that the same form sent twice over a bad line is told the same.
create table check_in_link (
    practice_id   uuid                     not null references practice (practice_id),
    id            uuid                     not null,
    token_hash    bytea                    not null,
    client_id     uuid                     not null,
    assignment_id uuid                     not null,
    occurrence_id uuid                     not null,
    made_at       timestamp with time zone not null,
    expires_at    timestamp with time zone not null,
    made_by       uuid,
    used_at       timestamp with time zone,
    form_hash     bytea,
    primary key (practice_id, id),
    constraint check_in_link_token unique (practice_id, token_hash),
    foreign key (practice_id, assignment_id) references assignment (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index check_in_link_client on check_in_link (practice_id, client_id);
-- Who sent such a page is not proven; whoever reads it is told.
alter table response add column by_link boolean default false not null;
