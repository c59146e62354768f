package io.orderledger.contract.json;

import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads records and the times in them at less cost than Jackson does by itself, to the same result.
 */
final class RecordModule extends SimpleModule {
  private static final long serialVersionUID = 1;

  RecordModule() {
    super("records");
    addDeserializer(
        Instant.class,
        new IsoReader<>(Instant.class, IsoText::instant, InstantDeserializer.INSTANT));
    addDeserializer(
        LocalDate.class,
        new IsoReader<>(LocalDate.class, IsoText::date, LocalDateDeserializer.INSTANCE));
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addValueInstantiators(new Instantiators());
  }

  private static final class Instantiators extends ValueInstantiators.Base {
    @Override
    public ValueInstantiator modifyValueInstantiator(
        DeserializationConfig config, BeanDescription.Supplier described, ValueInstantiator usual) {
      return usual.canCreateFromObjectWith()
              && usual.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor
              && constructor.getDeclaringClass().isRecord()
          ? new RecordInstantiator(usual, constructor)
          : usual;
    }
  }
}
