package io.orderledger.web.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names a nested type after the one around it, such as {@code OrderResourceLinks}: by their simple
 * names alone, the {@code Links} of two resources would share one schema.
 */
final class SchemaNames extends TypeNameResolver {

  @Override
  protected String getNameOfClass(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    String name = super.getNameOfClass(type);
    return around == null || getUseFqn() ? name : getNameOfClass(around) + name;
  }
}
