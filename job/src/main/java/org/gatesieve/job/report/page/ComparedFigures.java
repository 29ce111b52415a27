package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatesieve.job.report.ColdWindows;
import org.gatesieve.job.report.Left;
import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.RunFacts;
import org.gatesieve.job.report.ValidationText;

/** The figures of all runs, a column for each. */
final class ComparedFigures {
  private static final String NONE = "–";

  private ComparedFigures() {}

  static Markup draw(List<NumberedRun> runs) {
    List<String> head = new ArrayList<>(List.of(""));
    runs.forEach(run -> head.add(run.name()));
    Table table = new Table("Figures of the runs", head.toArray(String[]::new));
    row(table, "run", runs, run -> run.run().name());
    facts(table, "seed", runs, facts -> Long.toString(facts.seed()));
    facts(table, "quality", runs, facts -> quality(facts.quality()));
    if (runs.stream().anyMatch(run -> run.facts().quality().coldWindows() != null)) {
      facts(table, "in windows from the zero state", runs, facts -> cold(facts.quality()));
    }
    if (runs.stream().anyMatch(run -> run.facts().quality().validation() != null)) {
      facts(
          table,
          "on validation, state carried / in windows",
          runs,
          facts -> validation(facts.quality()));
    }
    facts(table, "floors", runs, facts -> floors(facts.quality()));
    facts(table, "paper compression", runs, facts -> Numbers.ratio(facts.paper()));
    facts(table, "strict compression", runs, facts -> Numbers.ratio(facts.strict()));
    facts(table, "model file", runs, facts -> Numbers.bytes(facts.bytesCompact()));
    facts(
        table,
        "multiply-adds per token",
        runs,
        facts -> Numbers.count(facts.macsCompact()) + " of " + Numbers.count(facts.macsDense()));
    facts(table, "words left", runs, facts -> left(facts.words()));
    // Those of a language model are its words.
    facts(
        table,
        "input neurons left",
        runs,
        facts -> facts.ofLanguageModel() ? NONE : left(facts.inputs()));
    facts(table, "hidden neurons left", runs, facts -> left(facts.hidden()));
    facts(table, "training", runs, facts -> Numbers.duration(facts.seconds()));
    return new Section("figures", "Figures").wide(table.draw()).draw();
  }

  private static void facts(
      Table table, String name, List<NumberedRun> runs, Function<RunFacts, String> cell) {
    row(table, name, runs, run -> cell.apply(run.facts()));
  }

  private static void row(
      Table table, String name, List<NumberedRun> runs, Function<NumberedRun, String> cell) {
    List<String> cells = new ArrayList<>(List.of(name));
    runs.forEach(run -> cells.add(cell.apply(run)));
    table.row(cells.toArray(String[]::new));
  }

  private static String quality(Quality quality) {
    return quality.figure()
        + quality.protocol()
        + " "
        + new QualityText(quality.metric()).value(quality.compact());
  }

  private static String cold(Quality quality) {
    ColdWindows cold = quality.coldWindows();
    return cold == null
        ? NONE
        : new QualityText(quality.metric()).value(cold.compact()) + " (" + cold.window() + ")";
  }

  private static String validation(Quality quality) {
    ValidationText validation = quality.validation();
    QualityText text = new QualityText(quality.metric());
    return validation == null
        ? NONE
        : text.value(validation.carried()) + " / " + text.value(validation.coldWindows());
  }

  private static String floors(Quality quality) {
    QualityText text = new QualityText(quality.metric());
    return quality.hardestFloors().stream()
        .map(floor -> floor.shortName() + " " + text.value(floor.value()))
        .collect(Collectors.joining(", "));
  }

  private static String left(Left left) {
    return Numbers.count(left.left()) + " of " + Numbers.count(left.of());
  }
}
