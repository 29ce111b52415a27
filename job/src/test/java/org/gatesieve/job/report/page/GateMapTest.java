package org.gatesieve.job.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.junit.jupiter.api.Test;

class GateMapTest {
  @Test
  void constantsAreGivenToTheNeuronsThatAreNotLive() {
    CompactLstm lstm =
        new CompactLstm(
            1,
            3,
            GateActivation.LOGISTIC,
            List.of(
                gate(GateKind.INPUT, new int[] {1}, 0.25f, 0.75f),
                gate(GateKind.FORGET, new int[] {}, 0.1f, 0.2f, 0.3f),
                gate(GateKind.CANDIDATE, new int[] {0, 1, 2}),
                gate(GateKind.OUTPUT, new int[] {0, 2}, 0.5f)));
    GateMap map = new GateMap("gates", lstm);

    assertEquals(6, map.live());
    String table = map.table().draw().toString();
    assertTrue(row(table, 0).endsWith("0.25 0.10 live live "), row(table, 0));
    assertTrue(row(table, 1).endsWith("live 0.20 live 0.50 "), row(table, 1));
    assertTrue(row(table, 2).endsWith("0.75 0.30 live live "), row(table, 2));
    assertTrue(map.draw().toString().contains("Live: i of 1, g of 0, g of 1, g of 2, o of 0"));
  }

  private static String row(String table, int neuron) {
    String row = table.split("<tr>", -1)[neuron + 2];
    return row.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private static CompactGate gate(GateKind kind, int[] live, float... constants) {
    return new CompactGate(
        kind,
        live,
        new float[live.length],
        new float[3 * live.length],
        new float[live.length],
        constants);
  }
}
