-- Who asked to be told once a month that a report is ready, of which page.
create table report_wish (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    member_id   uuid                     not null,
    page        varchar(20)              not null,
    asked_at    timestamp with time zone not null,
    primary key (practice_id, id),
    unique (practice_id, member_id, page),
    foreign key (practice_id, member_id) references membership (practice_id, id) on delete cascade
);
