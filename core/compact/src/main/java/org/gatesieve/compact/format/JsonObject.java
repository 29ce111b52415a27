package org.gatesieve.compact.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Typed access to the members of a JSON object; errors name the member by its path. */
final class JsonObject {
  private final String path;
  private final Map<String, Object> members;

  JsonObject(String path, Map<String, Object> members) {
    this.path = path;
    this.members = members;
  }

  /** A size or an id: 0 to 2³¹ − 1. */
  boolean has(String key) {
    return members.containsKey(key);
  }

  int size(String key) throws ModelFormatException {
    long value = member(key, Long.class);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw malformed(key, "must lie between 0 and 2^31 - 1, is " + value);
    }
    return (int) value;
  }

  boolean flag(String key) throws ModelFormatException {
    return member(key, Boolean.class);
  }

  String string(String key) throws ModelFormatException {
    return member(key, String.class);
  }

  /** One of the constants of an enum, written in lower case. */
  <E extends Enum<E>> E constant(String key, Class<E> type) throws ModelFormatException {
    String value = string(key);
    for (E constant : type.getEnumConstants()) {
      if (nameOf(constant).equals(value)) {
        return constant;
      }
    }
    throw malformed(key, "is \"" + value + "\", which this reader does not know");
  }

  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  JsonObject object(String key) throws ModelFormatException {
    return objectOf(key, member(key, Map.class));
  }

  List<JsonObject> objects(String key) throws ModelFormatException {
    List<JsonObject> objects = new ArrayList<>();
    for (Object element : member(key, List.class)) {
      String name = "%s[%d]".formatted(key, objects.size());
      objects.add(objectOf(name, cast(name, element, Map.class)));
    }
    return objects;
  }

  List<String> strings(String key) throws ModelFormatException {
    List<String> strings = new ArrayList<>();
    for (Object element : member(key, List.class)) {
      strings.add(cast("%s[%d]".formatted(key, strings.size()), element, String.class));
    }
    return strings;
  }

  /** All members, which must be strings. */
  Map<String, String> toStrings() throws ModelFormatException {
    Map<String, String> strings = new LinkedHashMap<>();
    for (String key : members.keySet()) {
      strings.put(key, string(key));
    }
    return strings;
  }

  private JsonObject objectOf(String key, Map<?, ?> value) {
    Map<String, Object> inner = new LinkedHashMap<>();
    value.forEach((name, member) -> inner.put((String) name, member));
    return new JsonObject(path + key + ".", inner);
  }

  private <T> T member(String key, Class<T> type) throws ModelFormatException {
    return cast(key, members.get(key), type);
  }

  private <T> T cast(String key, Object value, Class<T> type) throws ModelFormatException {
    if (value == null) {
      throw malformed(key, "is missing");
    }
    if (!type.isInstance(value)) {
      throw malformed(key, "has the wrong type");
    }
    return type.cast(value);
  }

  ModelFormatException malformed(String key, String problem) {
    return new ModelFormatException("header, %s%s %s".formatted(path, key, problem));
  }
}
