-- A domain belongs to one customer of a partner.
CREATE TABLE customer_domain (
  partner_id  text NOT NULL,
  domain      text NOT NULL,
  customer_id text NOT NULL,
  PRIMARY KEY (partner_id, domain)
);
