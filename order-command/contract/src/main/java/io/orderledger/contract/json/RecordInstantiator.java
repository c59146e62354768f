package io.orderledger.contract.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.PropertyValueBuffer;

/**
 * Calls a record's constructor through a handle that is made once. Jackson has its handle adapted
 * to the array of arguments at every call, which is a fifth of what reading an event costs.
 */
final class RecordInstantiator extends ValueInstantiator.Delegating {
  private static final long serialVersionUID = 1;
  private static final MethodType FROM_ARRAY = MethodType.methodType(Object.class, Object[].class);

  private final transient MethodHandle constructor;

  RecordInstantiator(ValueInstantiator usual, Constructor<?> constructor) {
    super(usual);
    this.constructor = spread(constructor);
  }

  private static MethodHandle spread(Constructor<?> constructor) {
    try {
      constructor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(constructor)
          .asFixedArity()
          .asSpreader(Object[].class, constructor.getParameterCount())
          .asType(FROM_ARRAY);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(constructor + " cannot be called", e);
    }
  }

  @Override
  public Object createFromObjectWith(
      DeserializationContext context,
      SettableBeanProperty[] properties,
      PropertyValueBuffer arguments) {
    return createFromObjectWith(context, arguments.getParameters(context, properties));
  }

  @Override
  public Object createFromObjectWith(DeserializationContext context, Object[] arguments)
      throws JacksonException {
    try {
      return constructor.invokeExact(arguments);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      return context.handleInstantiationProblem(getValueClass(), arguments, e);
    }
  }
}
