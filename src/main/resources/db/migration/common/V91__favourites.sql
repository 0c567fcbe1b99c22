-- Exercises that a member wants to find again at once; each for themselves.
create table exercise_favourite (
    practice_id  uuid        not null references practice (practice_id),
    member_id    uuid        not null,
    exercise_key varchar(60) not null,
    primary key (practice_id, member_id, exercise_key),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);
