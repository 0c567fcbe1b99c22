-- At most one open flag of a rule and instrument, also when two pages are sent at the same moment:
-- what it is open as; null once it is closed.
alter table trend_flag add column open_as varchar(120);
update trend_flag set open_as = instrument_key || ' ' || rule
 where closed_at is null
   and not exists (select 1 from trend_flag other
                    where other.practice_id = trend_flag.practice_id
                      and other.client_id = trend_flag.client_id
                      and other.instrument_key = trend_flag.instrument_key
                      and other.rule = trend_flag.rule
                      and other.closed_at is null
                      and other.id > trend_flag.id);
create unique index trend_flag_open on trend_flag (practice_id, client_id, open_as);
