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

-- Keys whose records are parked until an operator has them applied again.
CREATE TABLE parked_key (
  projection text        NOT NULL,
  topic      text        NOT NULL,
  record_key bytea       NOT NULL,
  partition  integer     NOT NULL,
  reason     text        NOT NULL,
  message    text        NOT NULL,
  parked_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (projection, topic, record_key)
);

-- What could not be applied and what came behind it with the same key, and where it is parked.
CREATE TABLE parked_record (
  projection    text    NOT NULL,
  topic         text    NOT NULL,
  partition     integer NOT NULL,
  record_offset bigint  NOT NULL,
  record_key    bytea,
  dlt_partition integer NOT NULL,
  dlt_offset    bigint  NOT NULL,
  reason        text    NOT NULL,
  PRIMARY KEY (projection, topic, partition, record_offset)
);
CREATE INDEX parked_record_by_key ON parked_record (projection, topic, record_key, record_offset);
