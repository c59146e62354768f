-- An event's type in four bytes instead of 27, shown as the same text. A new type, or a new version of
-- one, is added here (ALTER TYPE ... ADD VALUE) before it is written.
CREATE TYPE event_type AS ENUM (
  'orderledger.CustomerRegistered.v1',
  'orderledger.OrderPlaced.v1',
  'orderledger.KeyAccessed.v1',
  'orderledger.DownloadLinkIssued.v1',
  'orderledger.SoftwareDownloaded.v1',
  'orderledger.OrderCancelled.v1',
  'orderledger.SupportRequestSubmitted.v1',
  'orderledger.AccessRefused.v1'
);

-- Instances of the version before write text until they are replaced.
CREATE CAST (text AS event_type) WITH INOUT AS ASSIGNMENT;

ALTER TABLE event ALTER COLUMN type TYPE event_type USING type::event_type;
