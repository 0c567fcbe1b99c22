-- That two sessions, one in each of two records, are one session with two clients who are partners. Like the pair
-- itself it lies in neither record; who is on the care team of one alone reads nothing of it.
create table couple_session (
    practice_id   uuid                     not null references practice (practice_id),
    id            uuid                     not null,
    partner_id    uuid                     not null,
    one_client    uuid                     not null,
    one_session   uuid                     not null,
    other_client  uuid                     not null,
    other_session uuid                     not null,
    made_by       uuid                     not null,
    made_at       timestamp with time zone not null,
    primary key (practice_id, id),
    foreign key (practice_id, partner_id) references known_partner (practice_id, id),
    foreign key (practice_id, one_client) references client (practice_id, id),
    foreign key (practice_id, one_session) references client_session (practice_id, id),
    foreign key (practice_id, other_client) references client (practice_id, id),
    foreign key (practice_id, other_session) references client_session (practice_id, id),
    foreign key (practice_id, made_by) references membership (practice_id, id)
);
create index couple_session_partner on couple_session (practice_id, partner_id);

-- What one of the two agreed, alone with the practitioner, to have shown to both. Only where the words are, never
-- the words: they are read anew each time, as far as they may be read then.
create table shown_to_both (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    couple_id   uuid                     not null,
    client_id   uuid                     not null,
    kind        varchar(20)              not null,
    subject_id  uuid                     not null,
    agreed_on   date                     not null,
    chosen_by   uuid                     not null,
    chosen_at   timestamp with time zone not null,
    primary key (practice_id, id),
    constraint shown_to_both_once unique (practice_id, couple_id, client_id, kind, subject_id),
    foreign key (practice_id, couple_id) references couple_session (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, chosen_by) references membership (practice_id, id)
);
