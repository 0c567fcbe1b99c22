-- Which goal an assignment serves, at most one, chosen by a practitioner among those that the client shares.
create table goal_served (
    practice_id   uuid not null references practice (practice_id),
    assignment_id uuid not null,
    client_id     uuid not null,
    goal_id       uuid not null,
    primary key (practice_id, assignment_id),
    foreign key (practice_id, assignment_id) references assignment (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, goal_id) references goal (practice_id, id)
);
create index goal_served_client on goal_served (practice_id, client_id);
