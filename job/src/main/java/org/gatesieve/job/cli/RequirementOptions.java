package org.gatesieve.job.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatesieve.job.requirement.Bound;
import org.gatesieve.job.requirement.Requirement;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is required of a run. */
final class RequirementOptions {

  @Option(
      names = "--at-least",
      paramLabel = "FIGURE=NUMBER",
      converter = AtLeast.class,
      description = "The least that a figure may be; may be repeated.")
  private List<Requirement> least = new ArrayList<>();

  @Option(
      names = "--at-most",
      paramLabel = "FIGURE=NUMBER",
      converter = AtMost.class,
      description = "The most that a figure may be; may be repeated.")
  private List<Requirement> most = new ArrayList<>();

  List<Requirement> all() {
    return Stream.concat(least.stream(), most.stream()).toList();
  }

  private static Requirement parse(Bound bound, String text) {
    try {
      return Requirement.parse(bound, text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  static final class AtLeast implements ITypeConverter<Requirement> {
    @Override
    public Requirement convert(String text) {
      return parse(Bound.AT_LEAST, text);
    }
  }

  static final class AtMost implements ITypeConverter<Requirement> {
    @Override
    public Requirement convert(String text) {
      return parse(Bound.AT_MOST, text);
    }
  }
}
