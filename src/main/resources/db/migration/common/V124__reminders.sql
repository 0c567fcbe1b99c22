-- What a client settled about mails that remind them. Without a day on which they said yes there are none.
create table reminder_choice (
    practice_id   uuid                     not null references practice (practice_id),
    client_id     uuid                     not null,
    said_yes_at   timestamp with time zone,
    usual_at      time                     not null,
    late_nudge    boolean                  not null,
    check_in_link boolean                  not null,
    changed_at    timestamp with time zone not null,
    primary key (practice_id, client_id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);

-- The hour of a cue, where the client gave one page an hour of its own.
create table reminder_cue (
    practice_id   uuid not null references practice (practice_id),
    assignment_id uuid not null,
    client_id     uuid not null,
    cue_at        time not null,
    primary key (practice_id, assignment_id),
    foreign key (practice_id, assignment_id) references assignment (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);

-- Each reminder and what became of it. One of a kind for one time that something is due, however often that row is
-- made anew, and however many machines look. Those that went in one round to one client were one mail.
create table reminder (
    practice_id   uuid                     not null references practice (practice_id),
    id            uuid                     not null,
    client_id     uuid                     not null,
    assignment_id uuid                     not null,
    occurrence_id uuid                     not null,
    due_on        date                     not null,
    kind          varchar(20)              not null,
    zone          varchar(60)              not null,
    send_at       timestamp with time zone not null,
    state         varchar(20)              not null,
    round_id      uuid,
    settled_at    timestamp with time zone,
    primary key (practice_id, id),
    constraint reminder_occurrence unique (practice_id, occurrence_id, kind),
    constraint reminder_day unique (practice_id, assignment_id, due_on, kind),
    foreign key (practice_id, assignment_id) references assignment (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index reminder_waiting on reminder (practice_id, state, send_at);
create index reminder_round on reminder (practice_id, round_id, client_id);

-- The address in a mail at which all of them are stopped; only a digest of its secret is kept.
create table stop_link (
    practice_id uuid                     not null references practice (practice_id),
    token_hash  bytea                    not null,
    client_id   uuid                     not null,
    made_at     timestamp with time zone not null,
    primary key (practice_id, token_hash),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
