-- What else OrderCancelled says, for CreditIssued; credits that are there get it by a rebuild.
ALTER TABLE credit
  ADD COLUMN cancelled_nanos smallint NOT NULL DEFAULT 0,
  ADD COLUMN traceparent text;

COMMENT ON COLUMN credit.cancelled_at IS 'the instant of the cancellation, cut to whole microseconds';
COMMENT ON COLUMN credit.cancelled_nanos IS 'the nanoseconds that were cut, 0 to 999';
