-- Days that may be hard for a client, once or every year, with a few sealed words. Known to the care team,
-- shown on no page of the client, in no mail and in no calendar.
create table hard_date (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    falls_on    date                     not null,
    yearly      boolean                  not null,
    label       bytea                    not null,
    added_by    uuid                     not null,
    added_at    timestamp with time zone not null,
    version     bigint                   not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, added_by) references membership (practice_id, id)
);
create index hard_date_client on hard_date (practice_id, client_id);
