-- Every event ever decided, append-only. Positions are gapless in commit order: they are taken under
-- the row lock on event_head, once per batch.
CREATE TABLE event (
  position       bigint      NOT NULL,
  sequence       bigint      NOT NULL,
  occurred_at    timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL,
  aggregate_id   uuid        NOT NULL,
  customer_id    uuid        NOT NULL,
  partner_id     uuid        NOT NULL,
  type           text        NOT NULL,
  correlation_id text        NOT NULL,
  causation_id   text        NOT NULL,
  traceparent    text,
  payload        bytea       NOT NULL,
  CONSTRAINT event_position PRIMARY KEY (position),
  CONSTRAINT event_sequence UNIQUE (aggregate_id, sequence)
);

CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are append-only';
END
$$;

CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change();

-- One row: the position of the newest event.
CREATE TABLE event_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  position bigint  NOT NULL
) WITH (fillfactor = 10);

INSERT INTO event_head (position) VALUES (0);

-- States of long-lived aggregates: a cache of the events before them, deletable at any time.
CREATE TABLE aggregate_snapshot (
  aggregate_id uuid     NOT NULL,
  sequence     bigint   NOT NULL,
  state_schema smallint NOT NULL,
  state        bytea    NOT NULL,
  PRIMARY KEY (aggregate_id, sequence)
);

-- What every request id did, kept for ever (R14).
CREATE TABLE command_receipt (
  partner_id     uuid        NOT NULL,
  aggregate_id   uuid        NOT NULL,
  first_sequence bigint      NOT NULL,
  state_sequence bigint      NOT NULL,
  recorded_at    timestamptz NOT NULL,
  event_count    integer     NOT NULL,
  request_id     text        NOT NULL,
  body_hash      text        NOT NULL,
  refusal        text,
  CONSTRAINT command_receipt_request PRIMARY KEY (partner_id, request_id)
);

-- Product keys, encrypted (R5). A row without ciphertext is a destroyed key: it can never be made
-- again (R8).
CREATE TABLE product_key (
  order_id     uuid    NOT NULL,
  line         integer NOT NULL,
  master_key   text,
  ciphertext   bytea,
  destroyed_at timestamptz,
  PRIMARY KEY (order_id, line),
  CHECK ((ciphertext IS NULL) = (destroyed_at IS NOT NULL))
);

-- One row: every event up to here is acknowledged by Kafka.
CREATE TABLE relay_checkpoint (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  position bigint  NOT NULL
) WITH (fillfactor = 10);

INSERT INTO relay_checkpoint (position) VALUES (0);
