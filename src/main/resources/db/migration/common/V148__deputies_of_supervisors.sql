-- That a supervisor is stood in for on some days by another supervisor of the practice, and who said so. For those days what
-- waits for the one reaches the other too.
create table supervision_deputy (
    practice_id   uuid                     not null references practice (practice_id),
    id            uuid                     not null,
    supervisor_id uuid                     not null,
    deputy_id     uuid                     not null,
    from_day      date                     not null,
    until_day     date                     not null,
    said_by       uuid                     not null,
    said_at       timestamp with time zone not null,
    ended_at      timestamp with time zone,
    primary key (practice_id, id),
    foreign key (practice_id, supervisor_id) references membership (practice_id, id),
    foreign key (practice_id, deputy_id) references membership (practice_id, id),
    foreign key (practice_id, said_by) references membership (practice_id, id)
);
create index supervision_deputy_supervisor on supervision_deputy (practice_id, supervisor_id, until_day);
create index supervision_deputy_deputy on supervision_deputy (practice_id, deputy_id, until_day);
