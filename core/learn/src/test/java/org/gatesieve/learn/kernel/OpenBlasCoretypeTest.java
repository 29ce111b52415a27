package org.gatesieve.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenBlasCoretypeTest {
  @ParameterizedTest
  @CsvSource({
    "flags : fpu sse2 avx fma avx2 avx512f avx512cd avx512bw avx512dq avx512vl amx_bf16, SKYLAKEX",
    "flags : fpu sse2 avx fma avx2 avx512f avx512cd avx512er avx512pf, HASWELL",
    "flags : fpu sse2 avx fma avx2, HASWELL",
    "flags : fpu sse2 avx fma, ",
    "vmx flags : avx2 fma, ",
    "Features : fp asimd evtstrm aes, "
  })
  void followsTheInstructions(String line, String coretype) {
    Stream<String> description =
        Stream.of("processor : 0", "model name : Some: avx2 fma", "", line, "bugs :");
    assertEquals(Optional.ofNullable(coretype), OpenBlasCoretype.of(description));
  }

  @Test
  void theFirstProcessorSpeaksForAll() {
    Stream<String> description = Stream.of("flags : sse2", "flags : avx2 fma");
    assertEquals(Optional.empty(), OpenBlasCoretype.of(description));
  }
}
