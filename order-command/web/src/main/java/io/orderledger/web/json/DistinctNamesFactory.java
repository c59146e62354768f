package io.orderledger.web.json;

import java.io.DataInput;
import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** Makes parsers that refuse an object with a property named twice. */
final class DistinctNamesFactory extends JsonFactory {

  DistinctNamesFactory(JsonFactoryBuilder settings) {
    super(settings);
  }

  @Override
  protected JsonParser _createParser(ObjectReadContext read, IOContext io, InputStream from) {
    return new DistinctNames(super._createParser(read, io, from));
  }

  @Override
  protected JsonParser _createParser(ObjectReadContext read, IOContext io, Reader from) {
    return new DistinctNames(super._createParser(read, io, from));
  }

  @Override
  protected JsonParser _createParser(
      ObjectReadContext read, IOContext io, char[] from, int offset, int length, boolean free) {
    return new DistinctNames(super._createParser(read, io, from, offset, length, free));
  }

  @Override
  protected JsonParser _createParser(
      ObjectReadContext read, IOContext io, byte[] from, int offset, int length) {
    return new DistinctNames(super._createParser(read, io, from, offset, length));
  }

  @Override
  protected JsonParser _createParser(ObjectReadContext read, IOContext io, DataInput from) {
    return new DistinctNames(super._createParser(read, io, from));
  }
}
