-- One row for each time an event was applied: no constraint hides a second time.
CREATE TABLE applied (
  event_id text   NOT NULL,
  subject  text   NOT NULL,
  sequence bigint NOT NULL
);

CREATE TABLE tally (
  subject       text   PRIMARY KEY,
  events        bigint NOT NULL CHECK (events < 1000000),
  last_sequence bigint NOT NULL
) WITH (fillfactor = 70);
