-- How a practice divides its notes: a name and up to 12 section titles with hints, as one line of
-- JSON. A note keeps the titles it was written with, so a template may change.
create table note_template (
    practice_id uuid           not null references practice (practice_id),
    id          uuid           not null,
    name        varchar(400)   not null,
    sections    varchar(40000) not null,
    retired     boolean        not null,
    version     bigint         not null,
    primary key (practice_id, id)
);
