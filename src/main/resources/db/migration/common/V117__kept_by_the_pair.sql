-- Who chose, took off and showed which words in a session with both, and when. It lies with the pair and in neither
-- record: an audit entry in each of two records at one moment would tell who are partners.
create table shown_to_both_act (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    couple_id   uuid                     not null,
    client_id   uuid                     not null,
    kind        varchar(20)              not null,
    subject_id  uuid                     not null,
    act         varchar(20)              not null check (act = any (array['CHOSEN', 'TAKEN_OFF', 'SHOWN'])),
    done_by     uuid                     not null,
    done_at     timestamp with time zone not null,
    primary key (practice_id, id),
    foreign key (practice_id, couple_id) references couple_session (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, done_by) references membership (practice_id, id)
);
create index shown_to_both_act_client on shown_to_both_act (practice_id, couple_id, client_id);
