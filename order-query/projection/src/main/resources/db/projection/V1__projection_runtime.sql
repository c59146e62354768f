-- How far each projection has come, per partition. position is the highest one done there,
-- done the number of positions done there: applied or parked, each once.
CREATE TABLE projection_offset (
  projection  text    NOT NULL,
  topic       text    NOT NULL,
  partition   integer NOT NULL,
  next_offset bigint  NOT NULL,
  position    bigint  NOT NULL,
  done        bigint  NOT NULL,
  PRIMARY KEY (projection, topic, partition)
) WITH (fillfactor = 50);

-- What a projection could not apply, and what came behind it with the same key.
CREATE TABLE parked_record (
  projection    text        NOT NULL,
  topic         text        NOT NULL,
  partition     integer     NOT NULL,
  record_offset bigint      NOT NULL,
  record_key    bytea,
  dlt_partition integer     NOT NULL,
  dlt_offset    bigint      NOT NULL,
  reason        text        NOT NULL,
  message       text        NOT NULL,
  parked_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (projection, topic, partition, record_offset)
);
