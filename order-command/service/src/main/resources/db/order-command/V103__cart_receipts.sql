-- Request ids that made carts are used up like those of commands (R14). The partner is that of the
-- customer's registration, since a cart names it as its token did. An id that made something else
-- as well stays with that.
LOCK TABLE cart IN ACCESS EXCLUSIVE MODE;

INSERT INTO command_receipt (partner_id, aggregate_id, first_sequence, state_sequence, recorded_at,
  event_count, request_id, body_hash)
SELECT e.partner_id, c.cart_id, 0, -1, now(), 0, c.request_id, c.body_hash
FROM cart c JOIN event e ON e.aggregate_id = c.customer_id AND e.sequence = 0
WHERE c.request_id IS NOT NULL
ON CONFLICT (partner_id, request_id) DO NOTHING;

ALTER TABLE cart DROP CONSTRAINT cart_request, DROP COLUMN request_id, DROP COLUMN body_hash;
