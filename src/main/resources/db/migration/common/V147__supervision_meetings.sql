-- When a supervisor meets whom, and whether it is behind them: it took place, or it was called off.
create table supervision_meeting (
    practice_id   uuid                     not null references practice (practice_id),
    id            uuid                     not null,
    supervisor_id uuid                     not null,
    starts_at     timestamp with time zone not null,
    arranged_at   timestamp with time zone not null,
    closed_at     timestamp with time zone,
    took_place    boolean                  not null default false,
    primary key (practice_id, id),
    foreign key (practice_id, supervisor_id) references membership (practice_id, id)
);
create index supervision_meeting_supervisor on supervision_meeting (practice_id, supervisor_id, closed_at);

create table supervision_meeting_person (
    practice_id uuid not null references practice (practice_id),
    id          uuid not null,
    meeting_id  uuid not null,
    member_id   uuid not null,
    primary key (practice_id, id),
    constraint supervision_meeting_person_once unique (practice_id, meeting_id, member_id),
    foreign key (practice_id, meeting_id) references supervision_meeting (practice_id, id),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);
create index supervision_meeting_person_member on supervision_meeting_person (practice_id, member_id);

-- What is to be talked about there, in the sealed words of one of them. What was not ticked goes on to the next meeting of
-- the same people.
create table supervision_point (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    meeting_id  uuid                     not null,
    added_by    uuid                     not null,
    added_at    timestamp with time zone not null,
    words       bytea                    not null,
    ticked_at   timestamp with time zone,
    ticked_by   uuid,
    primary key (practice_id, id),
    foreign key (practice_id, meeting_id) references supervision_meeting (practice_id, id),
    foreign key (practice_id, added_by) references membership (practice_id, id),
    foreign key (practice_id, ticked_by) references membership (practice_id, id)
);
create index supervision_point_meeting on supervision_point (practice_id, meeting_id, added_at);
