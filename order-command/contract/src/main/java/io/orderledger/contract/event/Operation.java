package io.orderledger.contract.event;

/** What a caller tried on an order. */
public enum Operation {
  GET_KEY,
  ISSUE_DOWNLOAD_LINK,
  DOWNLOAD,
  CANCEL,
  SUBMIT_SUPPORT_REQUEST
}
