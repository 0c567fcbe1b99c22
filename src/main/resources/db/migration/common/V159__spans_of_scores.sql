-- How often a client has come into care, and since when: what is filled in belongs to one time of being in care.
alter table client add column episode integer default 1 not null;
alter table client add column episode_from date;

alter table score add column episode integer default 1 not null;

-- The first and the last score of each questionnaire in each time of being in care, kept in the transaction in which a
-- score is stored, so that a report over many clients never walks through their scores.
create table score_span (
    practice_id        uuid                     not null references practice (practice_id),
    id                 uuid                     not null,
    client_id          uuid                     not null,
    episode            integer                  not null,
    instrument_key     varchar(60)              not null,
    instrument_version integer                  not null,
    scores             integer                  not null,
    first_at           timestamp with time zone not null,
    first_total        double precision         not null,
    last_at            timestamp with time zone not null,
    last_total         double precision         not null,
    primary key (practice_id, id),
    constraint score_span_one unique (practice_id, client_id, episode, instrument_key, instrument_version),
    foreign key (practice_id, client_id) references client (practice_id, id)
);

insert into score_span (practice_id, id, client_id, episode, instrument_key, instrument_version, scores,
                        first_at, first_total, last_at, last_total)
select f.practice_id, f.id, f.client_id, 1, f.instrument_key, f.instrument_version, f.scores,
       f.taken_at, f.total, l.taken_at, l.total
  from (select s.*, row_number() over (partition by practice_id, client_id, instrument_key, instrument_version
                                           order by taken_at, id) as place,
               count(*) over (partition by practice_id, client_id, instrument_key, instrument_version) as scores
          from score s
         where total is not null and instrument_key <> 'trust-check-in') f
  join (select s.*, row_number() over (partition by practice_id, client_id, instrument_key, instrument_version
                                           order by taken_at desc, id desc) as place
          from score s
         where total is not null and instrument_key <> 'trust-check-in') l
    on l.practice_id = f.practice_id and l.client_id = f.client_id and l.instrument_key = f.instrument_key
   and l.instrument_version = f.instrument_version and l.place = 1
 where f.place = 1;
