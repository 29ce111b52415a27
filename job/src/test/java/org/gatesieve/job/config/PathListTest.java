package org.gatesieve.job.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathListTest {

  @Test
  void commasSeparateOnlyOutsideBraces() {
    assertEquals(
        List.of("a/{b,c}/*.tsv", "hdfs://names/d"),
        PathList.elements(" a/{b,c}/*.tsv ,, hdfs://names/d,"));
    assertEquals(List.of(), PathList.elements(" "));
  }
}
