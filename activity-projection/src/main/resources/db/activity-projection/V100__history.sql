-- Every event as it was published, with what the activity log selects by. Append-only, kept for ever.
CREATE TABLE history (
  position       bigint      PRIMARY KEY,
  occurred_at    timestamptz NOT NULL,
  sequence       bigint      NOT NULL,
  partner_id     uuid        NOT NULL,
  customer_id    uuid        NOT NULL,
  subject        uuid        NOT NULL,
  occurred_nanos smallint    NOT NULL,
  failed         boolean     NOT NULL,
  operation      text        NOT NULL,
  actor_id       text        NOT NULL,
  customer_name  text        NOT NULL,
  type           text        NOT NULL,
  source         text        NOT NULL,
  correlation_id text        NOT NULL,
  causation_id   text        NOT NULL,
  traceparent    text,
  payload        bytea       NOT NULL
);

COMMENT ON COLUMN history.occurred_at IS 'the instant of the event, cut to whole microseconds';
COMMENT ON COLUMN history.occurred_nanos IS 'the nanoseconds that were cut, 0 to 999';
COMMENT ON COLUMN history.subject IS 'the aggregate: an order or a customer';

CREATE INDEX history_log ON history (partner_id, occurred_at, position);
CREATE INDEX history_customer ON history (partner_id, customer_id, occurred_at, position);
CREATE INDEX history_actor ON history (partner_id, actor_id, occurred_at, position);
CREATE INDEX history_operation ON history (partner_id, operation, occurred_at, position);
CREATE INDEX history_failed ON history (partner_id, occurred_at, position) WHERE failed;
CREATE INDEX history_replay ON history (partner_id, position);
CREATE INDEX history_subject ON history (subject, position);
