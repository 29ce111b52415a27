package org.gatesieve.job.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatesieve.learn.schedule.ShortestDecimal;

/** Types of numeric values. */
final class NumberTypes {
  static final ValueType<Double> DECIMAL = decimal("a number", number -> true);
  static final ValueType<Double> NOT_NEGATIVE = decimal("a number from 0", number -> number >= 0);
  static final ValueType<Double> POSITIVE = decimal("a number above 0", number -> number > 0);
  static final ValueType<Double> SHARE =
      decimal("a number from 0 to 1", number -> number >= 0 && number <= 1);
  static final ValueType<Double> PART =
      decimal("a number from 0 to less than 1", number -> number >= 0 && number < 1);

  static final ValueType<List<Double>> DECIMALS =
      new ValueType<>(
          "a list of numbers, such as 2, 3, 4",
          (text, base) -> decimals(text),
          numbers -> numbers.stream().map(ShortestDecimal::of).collect(Collectors.joining(", ")));

  static final ValueType<List<Integer>> INTEGERS =
      new ValueType<>(
          "a list of whole numbers from 1, such as 300, 200",
          (text, base) -> integers(text),
          numbers -> numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));

  static final ValueType<Long> WHOLE =
      new ValueType<>(
          "a whole number of at most 64 bits",
          (text, base) -> number(text, Long::valueOf),
          String::valueOf);

  private NumberTypes() {}

  /** Whole numbers from {@code minimum}. */
  static ValueType<Integer> integerFrom(int minimum) {
    return integer("a whole number from " + minimum, minimum, Integer.MAX_VALUE);
  }

  /** Whole numbers from {@code minimum} to {@code maximum}. */
  static ValueType<Integer> integerBetween(int minimum, int maximum) {
    return integer("a whole number from " + minimum + " to " + maximum, minimum, maximum);
  }

  private static ValueType<Integer> integer(String allowed, int minimum, int maximum) {
    return new ValueType<>(allowed, (text, base) -> whole(text, minimum, maximum), String::valueOf);
  }

  private static ValueType<Double> decimal(String allowed, DoublePredicate accepted) {
    return new ValueType<>(
        allowed,
        (text, base) -> {
          double value = finite(text);
          if (!accepted.test(value)) {
            throw new IllegalArgumentException();
          }
          return value;
        },
        ShortestDecimal::of);
  }

  private static List<Double> decimals(String text) {
    List<Double> values = new ArrayList<>();
    if (!text.isBlank()) {
      for (String part : text.split(",", -1)) {
        values.add(finite(part.trim()));
      }
    }
    return List.copyOf(values);
  }

  private static List<Integer> integers(String text) {
    List<Integer> values = new ArrayList<>();
    if (!text.isBlank()) {
      for (String part : text.split(",", -1)) {
        values.add(whole(part.trim(), 1, Integer.MAX_VALUE));
      }
    }
    return List.copyOf(values);
  }

  private static int whole(String text, int minimum, int maximum) {
    int value = number(text, Integer::valueOf);
    if (value < minimum || value > maximum) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static double finite(String text) {
    double value = number(text, Double::valueOf);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static <N> N number(String text, Function<String, N> reader) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      // Its message speaks of Java's input string; the phrase of the type says more.
      throw new IllegalArgumentException(null, e);
    }
  }
}
