package org.gatesieve.job.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.gatesieve.learn.schedule.Schedule;

/** Types of values that are words, paths or small languages of their own. */
final class TextTypes {
  static final ValueType<String> TEXT =
      new ValueType<>("a text", (text, base) -> text, Function.identity());

  static final ValueType<Boolean> BOOLEAN =
      new ValueType<>("true or false", (text, base) -> bool(text), String::valueOf);

  /** A location with its file system; empty stands for "not given". */
  static final ValueType<String> PATH =
      new ValueType<>(
          "a path", (text, base) -> text.isBlank() ? "" : base.resolve(text), Function.identity());

  /** Several locations with their file systems, separated by commas. */
  static final ValueType<String> PATHS =
      new ValueType<>(
          "a path, a glob, or several with commas between them",
          (text, base) ->
              PathList.elements(text).stream().map(base::resolve).collect(Collectors.joining(",")),
          Function.identity());

  static final ValueType<String> PATTERN =
      new ValueType<>("a regular expression", (text, base) -> pattern(text), Function.identity());

  static final ValueType<String> SEPARATOR =
      new ValueType<>(
          "a separator: tab, space or the characters themselves",
          (text, base) -> separator(text),
          TextTypes::separatorName);

  static final ValueType<Schedule> SCHEDULE =
      new ValueType<>(
          "a schedule such as 0.5 or 0.1:0 0.5:1 or log 0.6:1000 1:1 (time:value, 0 to 1)",
          (text, base) -> schedule(text),
          Schedule::toString);

  static final ValueType<ModelChoice> MODEL_CHOICE =
      new ValueType<>(
          "threshold, smallest within (points), smallest within (points) of (quality) or best under"
              + " (bytes)",
          (text, base) -> ModelChoice.parse(text),
          ModelChoice::toString);

  static final ValueType<String> ROW =
      new ValueType<>(
          "a row: "
              + String.join(", ", RowNames.ALL)
              + ", six letters such as LLLCLL or five such as LLCLL",
          (text, base) -> RowNames.canonical(text),
          Function.identity());

  private TextTypes() {}

  private static Schedule schedule(String text) {
    Schedule schedule = Schedule.parse(text);
    double last = schedule.knots().get(schedule.knots().size() - 1).time();
    if (last > 1) {
      throw new IllegalArgumentException(
          "times go from 0, the beginning of training, to 1, its end, but one is " + last);
    }
    return schedule;
  }

  /** The constants of {@code type}, written in lower case with hyphens. */
  static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
    return new ValueType<>(
        "one of "
            + Arrays.stream(type.getEnumConstants())
                .map(TextTypes::choiceName)
                .collect(Collectors.joining(", ")),
        (text, base) ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> choiceName(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new),
        TextTypes::choiceName);
  }

  private static String choiceName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static String pattern(String text) {
    try {
      return Pattern.compile(text).pattern();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription(), e);
    }
  }

  private static String separator(String text) {
    return switch (text) {
      case "" -> throw new IllegalArgumentException();
      case "tab" -> "\t";
      case "space" -> " ";
      default -> text;
    };
  }

  private static String separatorName(String separator) {
    return switch (separator) {
      case "\t" -> "tab";
      case " " -> "space";
      default -> separator;
    };
  }
}
