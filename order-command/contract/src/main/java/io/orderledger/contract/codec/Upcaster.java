package io.orderledger.contract.codec;

import tools.jackson.databind.node.ObjectNode;

/** Turns the payload of one version into that of the next. Pure; old versions stay readable. */
@FunctionalInterface
interface Upcaster {
  ObjectNode upcast(ObjectNode older);
}
