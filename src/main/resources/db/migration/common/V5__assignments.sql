create table assignment (
    practice_id     uuid                     not null references practice (practice_id),
    id              uuid                     not null,
    client_id       uuid                     not null,
    kind            varchar(20)              not null,
    content_key     varchar(60)              not null,
    content_version integer                  not null,
    context         varchar(20)              not null,
    about           varchar(20),
    rhythm          varchar(20)              not null,
    every_days      integer,
    starts_on       date                     not null,
    ends_on         date,
    due_days        integer                  not null,
    personal_line   bytea,
    plan            bytea,
    override_reason bytea,
    body_map_off    boolean                  not null,
    begun_together_on date,
    status          varchar(20)              not null,
    assigned_by     uuid                     not null,
    assigned_at     timestamp with time zone not null,
    version         bigint                   not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index assignment_client on assignment (practice_id, client_id, status);

-- One time that something is due, kept as a row so that what was due is never a guess.
create table occurrence (
    practice_id   uuid        not null references practice (practice_id),
    id            uuid        not null,
    assignment_id uuid        not null,
    client_id     uuid        not null,
    opens_on      date        not null,
    due_on        date        not null,
    state         varchar(20) not null,
    reason        varchar(20),
    settled_at    timestamp with time zone,
    version       bigint      not null,
    primary key (practice_id, id),
    constraint occurrence_day unique (practice_id, assignment_id, due_on),
    foreign key (practice_id, assignment_id) references assignment (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index occurrence_client on occurrence (practice_id, client_id, state, opens_on);
create index occurrence_due on occurrence (practice_id, due_on, client_id);
