package org.gatesieve.job.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.gatesieve.job.progress.TextTable;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void numbersStandToTheRightAndWordsToTheLeft() {
    TextTable table = new TextTable("NAME", "SCALARS", "NOTE");
    table.add("embedding", "1,000", "5 of 7");
    table.add("bias", "32", "");
    StringWriter text = new StringWriter();
    table.print(new PrintWriter(text));
    assertEquals(
        """
          NAME       SCALARS  NOTE
          embedding    1,000  5 of 7
          bias            32
        """,
        text.toString());
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new TextTable("NAME").add("a", "b"));
  }
}
