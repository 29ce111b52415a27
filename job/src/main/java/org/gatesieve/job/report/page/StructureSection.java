package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;
import org.gatesieve.job.report.Left;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.job.report.RunReport;
import org.gatesieve.job.report.Structure;

/** What is left of the network, at the end and round by round. */
final class StructureSection {
  private StructureSection() {}

  static Markup draw(ReportContent content) {
    Section section = new Section("structure", "Structure left");
    section.block(
        "At the end",
        "After the masks were followed to their fixed point.",
        left(content.report()).draw());
    List<RoundMetrics> rounds = content.rounds();
    if (!rounds.isEmpty()) {
      chart(section, "structure-chart", "Over the rounds", "Log scale.", sizes(content));
      chart(
          section,
          "kinds-chart",
          "Live gates by kind",
          "Log scale; i input, f forget, g candidate, o output.",
          List.of(
              RoundCurves.series("i", rounds, round -> round.gates().i()),
              RoundCurves.series("f", rounds, round -> round.gates().f()),
              RoundCurves.series("g", rounds, round -> round.gates().g()),
              RoundCurves.series("o", rounds, round -> round.gates().o())));
    }
    return section.draw();
  }

  private static void chart(
      Section section, String id, String title, String caption, List<Series> series) {
    LineChart chart = new LineChart(id, title, series, List.of(), true);
    section.figure(new Figure(title, caption, chart.draw(), RoundCurves.table(title, series)));
  }

  /** The words of a language model are its inputs. */
  private static List<Series> sizes(ReportContent content) {
    List<RoundMetrics> rounds = content.rounds();
    List<Series> sizes = new ArrayList<>();
    sizes.add(RoundCurves.series("words", rounds, RoundMetrics::words));
    if (!content.report().ofLanguageModel()) {
      sizes.add(RoundCurves.series("inputs", rounds, RoundMetrics::inputs));
    }
    sizes.add(RoundCurves.series("hidden", rounds, RoundMetrics::hidden));
    sizes.add(RoundCurves.series("gates", rounds, round -> round.gates().all()));
    return sizes;
  }

  private static Table left(RunReport report) {
    Structure structure = report.structure();
    Table table = new Table("Structure left", "", "left", "of");
    row(table, "words", structure.words());
    if (!report.ofLanguageModel()) {
      row(table, "input neurons", structure.inputs());
    }
    row(table, "hidden neurons", structure.hidden());
    row(table, "live gates", structure.gates().all());
    row(table, "input gates i", structure.gates().i());
    row(table, "forget gates f", structure.gates().f());
    row(table, "candidate gates g", structure.gates().g());
    row(table, "output gates o", structure.gates().o());
    return table;
  }

  private static void row(Table table, String name, Left left) {
    table.row(name, Numbers.count(left.left()), Numbers.count(left.of()));
  }
}
