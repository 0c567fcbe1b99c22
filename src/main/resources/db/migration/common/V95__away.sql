-- From when until when a practitioner is away; the end is the first moment that is no longer of it.
-- What was withdrawn before it began is empty: it ends where it begins.
create table absence (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    member_id    uuid                     not null,
    from_at      timestamp with time zone not null,
    until_at     timestamp with time zone not null,
    last_day     date                     not null,
    said_at      timestamp with time zone not null,
    ended_at     timestamp with time zone,
    version      bigint                   not null,
    primary key (practice_id, id),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);
create index absence_member on absence (practice_id, member_id, until_at);

-- A stand-in belongs to a care team between two moments, for somebody who is away. The days hold the
-- moments in UTC, as for everybody; the last day is what people read, in the practice's zone.
alter table care_team add column stands_in_for uuid;
alter table care_team add column absence_id uuid;
alter table care_team add column from_at timestamp with time zone;
alter table care_team add column until_at timestamp with time zone;
alter table care_team add column last_day date;
alter table care_team add foreign key (practice_id, stands_in_for) references membership (practice_id, id);
alter table care_team add foreign key (practice_id, absence_id) references absence (practice_id, id);
create index care_team_absence on care_team (practice_id, absence_id);
