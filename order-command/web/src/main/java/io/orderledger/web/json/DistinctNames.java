package io.orderledger.web.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Refuses an object that names a property twice, in whatever case: of two values, none is the one
 * that was meant. Looks at each name once, those of skipped objects too.
 */
final class DistinctNames extends JsonParserDelegate {

  /** The names of the objects that are open, by depth. */
  private final List<Set<String>> seen = new ArrayList<>();

  DistinctNames(JsonParser parser) {
    super(parser);
  }

  @Override
  public JsonToken nextToken() {
    JsonToken token = delegate.nextToken();
    checkName();
    return token;
  }

  @Override
  public JsonToken nextValue() {
    JsonToken token = nextToken();
    return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
  }

  @Override
  public String nextName() {
    String name = delegate.nextName();
    checkName();
    return name;
  }

  @Override
  public boolean nextName(SerializableString expected) {
    boolean matches = delegate.nextName(expected);
    checkName();
    return matches;
  }

  @Override
  public int nextNameMatch(PropertyNameMatcher matcher) {
    int match = delegate.nextNameMatch(matcher);
    checkName();
    return match;
  }

  @Override
  public JsonParser skipChildren() {
    JsonToken token = currentToken();
    int open = token != null && token.isStructStart() ? 1 : 0;
    while (open > 0) {
      token = nextToken();
      open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    return this;
  }

  private void checkName() {
    if (delegate.currentToken() == JsonToken.PROPERTY_NAME
        && !names().add(delegate.currentName().toLowerCase(Locale.ROOT))) {
      throw new RepeatedName(this, delegate.currentName());
    }
  }

  /** The names seen so far of the innermost object; none when its first one is read. */
  private Set<String> names() {
    TokenStreamContext object = delegate.streamReadContext();
    int depth = object.getNestingDepth();
    while (seen.size() <= depth) {
      seen.add(Set.of());
    }
    if (object.getCurrentIndex() == 0) {
      seen.set(depth, new HashSet<>());
    }
    return seen.get(depth);
  }
}
