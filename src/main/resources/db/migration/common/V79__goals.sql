-- What a client wants to reach, in their own words, sealed. A goal that was ended stays with its ratings.
create table goal (
    practice_id uuid    not null references practice (practice_id),
    id          uuid    not null,
    client_id   uuid    not null,
    words       bytea   not null,
    shared      boolean not null,
    by_client   boolean not null,
    added_on    date    not null,
    ended_on    date,
    version     bigint  not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index goal_client on goal (practice_id, client_id, added_on);

-- How near the client is, from 0 to 10, on one of their own days; the last one of a day counts.
-- Insert-only.
create table goal_rating (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    goal_id     uuid                     not null,
    mark        integer                  not null,
    together    boolean                  not null,
    rated_on    date                     not null,
    rated_at    timestamp with time zone not null,
    primary key (practice_id, id),
    constraint goal_rating_mark check (mark >= 0 and mark <= 10),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, goal_id) references goal (practice_id, id)
);
create index goal_rating_client on goal_rating (practice_id, client_id, rated_on);
