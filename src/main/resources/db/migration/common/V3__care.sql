create table client (
    practice_id     uuid                     not null references practice (practice_id),
    id              uuid                     not null,
    member_id       uuid,
    name            bytea                    not null,
    pseudonym       bytea,
    practitioner_word bytea,
    status          varchar(20)              not null,
    zone            varchar(60)              not null,
    adult_confirmed boolean                  not null,
    added_on        date                     not null,
    paused_until    date,
    ended_on        date,
    ended_how       varchar(30),
    version         bigint                   not null,
    primary key (practice_id, id),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);
create index client_member on client (practice_id, member_id);

create table care_team (
    practice_id uuid        not null references practice (practice_id),
    id          uuid        not null,
    client_id   uuid        not null,
    member_id   uuid        not null,
    part        varchar(20) not null,
    from_day    date        not null,
    until_day   date,
    version     bigint      not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);
create index care_team_client on care_team (practice_id, client_id, member_id);
create index care_team_member on care_team (practice_id, member_id, from_day);

-- One sealed record a client: how and when they may be reached, and what must never be said.
create table safe_contact (
    practice_id    uuid                     not null references practice (practice_id),
    client_id      uuid                     not null,
    details        bytea                    not null,
    mail_is_shared boolean                  not null,
    recorded_at    timestamp with time zone not null,
    recorded_by    uuid                     not null,
    version        bigint                   not null,
    primary key (practice_id, client_id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);

-- Date and result only; what was said belongs into a note.
create table private_talk (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    about       varchar(20)              not null,
    held_on     date                     not null,
    result      varchar(20)              not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid                     not null,
    version     bigint                   not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index private_talk_client on private_talk (practice_id, client_id, held_on);

create table hold (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    scope       varchar(20)              not null,
    about       varchar(20),
    code        varchar(40)              not null,
    source_id   uuid,
    reason_shared boolean                not null,
    placed_at   timestamp with time zone not null,
    lifted_at   timestamp with time zone,
    lifted_by   uuid,
    lift_note   bytea,
    version     bigint                   not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index hold_client on hold (practice_id, client_id, lifted_at);

create table client_session (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    starts_at   timestamp with time zone not null,
    kind        varchar(20)              not null,
    attendance  varchar(20)              not null,
    recorded_by uuid                     not null,
    version     bigint                   not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index client_session_client on client_session (practice_id, client_id, starts_at);

-- What modules have to say about a client on the caseload, so that it costs the same whoever speaks.
create table caseload_signal (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    kind        varchar(30)              not null,
    subject_id  uuid                     not null,
    detail      varchar(400)             not null,
    since       timestamp with time zone not null,
    version     bigint                   not null,
    primary key (practice_id, id),
    constraint caseload_signal_once unique (practice_id, client_id, kind, subject_id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
