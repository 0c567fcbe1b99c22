-- Which goals the author of a note says were worked on in its session; fixed once the note is signed.
create table goal_worked_on (
    practice_id uuid not null references practice (practice_id),
    session_id  uuid not null,
    author_id   uuid not null,
    goal_id     uuid not null,
    client_id   uuid not null,
    primary key (practice_id, session_id, author_id, goal_id),
    foreign key (practice_id, session_id) references client_session (practice_id, id),
    foreign key (practice_id, author_id) references membership (practice_id, id),
    foreign key (practice_id, goal_id) references goal (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index goal_worked_on_client on goal_worked_on (practice_id, client_id);
