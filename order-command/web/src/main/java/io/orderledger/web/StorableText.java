package io.orderledger.web;

/** Text that UTF-8 and PostgreSQL can hold: no half of a surrogate pair and no NUL. */
public final class StorableText {
  /** What a refused text should have been, to be put behind its name. */
  public static final String WANTED = "must be text of whole characters, without NUL";

  private StorableText() {}

  /** Whether a text comes back as it was once it is stored or sent. */
  public static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
